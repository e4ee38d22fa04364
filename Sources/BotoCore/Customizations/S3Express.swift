import AWSProtocols
import Synchronization
import WireFormats

/// Directory buckets (S3 Express) are used with sessions: short-lived credentials of one bucket,
/// made by `CreateSession`, kept and renewed per bucket.
enum S3Express {
  /// The call on whose behalf a session is made.
  private struct Origin: Sendable {
    let client: ServiceClient
    let options: CallOptions
  }

  @TaskLocal private static var origin: Origin?

  private static let windows = IdentityState.Windows(advisory: 45, mandatory: 10)
  private static let capacity = 100

  static let hooks: [Hook] = [
    Hook(.beforeSign, services: ["s3"], named: "S3ExpressIdentityResolver") { call in
      guard call.signing.version == .s3Express, let bucket = call.parameters["Bucket"]?.string
      else { return }
      let identity = identity(of: bucket, call.client)
      call.signing.credentials = try await $origin.withValue(
        Origin(client: call.client, options: call.options)
      ) { try await identity.credentials(at: call.now) }
    }
  ]

  private static func identity(of bucket: String, _ client: ServiceClient) -> IdentityCache {
    client.scopedIdentities.withLock { identities in
      if let known = identities[bucket] { return known }
      if identities.count >= capacity { identities.removeAll() }
      let identity = IdentityCache(CredentialChain([Sessions(bucket: bucket)]), windows: windows)
      identities[bucket] = identity
      return identity
    }
  }

  /// Makes sessions of a bucket.
  private struct Sessions: CredentialProvider {
    let bucket: String
    let method = "s3express"

    func load() async throws -> CredentialSearch {
      guard let origin = S3Express.origin else {
        return .nothing(because: "sessions are made for calls only")
      }
      let response = try await origin.client.call(
        try origin.client.operation("CreateSession"), ["Bucket": .string(bucket)],
        options: origin.options)
      let credentials = response["Credentials"]
      guard let keyID = credentials["AccessKeyId"].string,
        let secret = credentials["SecretAccessKey"].string
      else { return .nothing(because: "CreateSession gave no credentials for \(bucket)") }
      return .found(
        Credentials(
          accessKeyID: keyID, secretAccessKey: secret,
          sessionToken: credentials["SessionToken"].string, method: method,
          expiration: credentials["Expiration"].timestamp))
    }
  }
}
