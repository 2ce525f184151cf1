namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>No token was to be had: a setting is wrong, here or where the client is registered.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="reason">Why, without anybody's words.</param>
internal sealed class NotAdmittedException(int status, string reason) : Exception(reason)
{
    public int Status => status;
}
