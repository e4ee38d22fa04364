/// What boto3 adds to resources by hand.
enum ResourceInjections {
  /// What classes get beside their models, before the user's extensions.
  static let extensions: [ResourceExtension] = S3Resources.extensions + EC2Resources.extensions

  /// What happens to the client of a service's resource, and to no other client, by the service's
  /// name: DynamoDB's translation of items is registered so.
  static let clientPreparations: [String: @Sendable (Client) throws -> Void] = [:]
}
