/// The hooks that every client has: what services need beyond their models. At one point, those of
/// certain operations run before those of all, as botocore's event hierarchy has them.
public enum BuiltInHooks {
  /// All hooks in the order in which they run.
  public static let all: [Hook] =
    ParameterAliases.hooks + S3Parameters.hooks + S3Listing.hooks + S3Responses.hooks
    + S3Endpoint.hooks + S3RegionRedirect.hooks + S3Express.hooks + S3Control.hooks + Glacier.hooks
    + EC2.hooks
    + CrossRegionCopies.hooks
    + IAM.hooks + CloudFormation.hooks + Route53.hooks + SQS.hooks + SSOOIDC.hooks
    + APIGateway.hooks + MachineLearning.hooks + CloudSearchDomain.hooks + Polly.hooks
    + ImportExport.hooks + UnsignedOperations.hooks + EndpointDiscovery.hooks + AllServices.hooks
}
