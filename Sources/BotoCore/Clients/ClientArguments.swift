/// What can be said when a client is made; all of it may be left out. Descriptions and mirrors show
/// no secret.
public struct ClientArguments: Sendable {
  /// The region.
  public var regionName: String?
  /// The version of the API; the latest unless given.
  public var apiVersion: String?
  /// Whether to use TLS where the service has it.
  public var useSSL = true
  /// How servers prove who they are; from the configuration unless given.
  public var verify: TLSVerification?
  /// Another endpoint than the service's own, with its scheme.
  public var endpointURL: String?
  /// The access key's id; needs the secret key too.
  public var awsAccessKeyID: String?
  /// The secret key.
  public var awsSecretAccessKey: String?
  /// The token of temporary credentials.
  public var awsSessionToken: String?
  /// The account of the credentials.
  public var awsAccountID: String?
  /// The token of services that take one instead of a signature.
  public var bearerToken: String?
  /// Options; what they leave out comes from the session's configuration.
  public var config: ClientConfig?
  /// Another transport than the session's.
  public var transport: (any HTTPTransport)?
  /// What runs in this client's calls only, behind the session's hooks.
  package var hooks: [Hook] = []

  /// Nothing said.
  public init() {}

  /// The credentials among the arguments.
  ///
  /// - Throws: `partialCredentialsError` when one of id and secret is missing.
  var credentials: Credentials? {
    get throws(BotoCoreError) {
      try Credentials.explicit(
        accessKeyID: awsAccessKeyID, secretAccessKey: awsSecretAccessKey,
        sessionToken: awsSessionToken, accountID: awsAccountID)
    }
  }
}

extension ClientArguments: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The region.
  public var description: String { "ClientArguments(regionName: \(regionName ?? "nil"))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
