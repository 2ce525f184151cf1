// Most of these tests wait for a process; one more at a time than there are processors of a small machine keeps those busy.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
