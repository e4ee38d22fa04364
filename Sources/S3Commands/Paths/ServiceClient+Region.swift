import BotoCore

extension ServiceClient {
  /// The region in which buckets are made; `nil` where the client has none of its own.
  var region: String? {
    guard let region = endpoint.regionName ?? config.regionName, region != "aws-global" else {
      return nil
    }
    return region
  }
}
