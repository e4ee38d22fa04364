import AWSProtocols

/// Credentials that stand in a profile of one of the shared files.
public struct ProfileCredentials: ImmediateCredentialProvider {
  /// botocore's name.
  public let method: String
  private let profiles: Structure
  private let profileName: String
  private let path: String

  /// Those of the credentials file: `shared-credentials-file`.
  public static func sharedCredentialsFile(_ context: CredentialProviderContext)
    -> ProfileCredentials
  {
    ProfileCredentials(
      method: "shared-credentials-file", profiles: context.store.files.credentialsFileProfiles,
      profileName: context.profileName, path: context.store.files.credentialsFile)
  }

  /// Those of the config file: `config-file`.
  public static func configFile(_ context: CredentialProviderContext)
    -> ProfileCredentials
  {
    ProfileCredentials(
      method: "config-file", profiles: context.store.files.configFileProfiles,
      profileName: context.profileName, path: context.store.files.configFile)
  }

  /// Takes the keys from the profile.
  ///
  /// - Throws: `partialCredentialsError` without a secret.
  public func loadNow() throws(BotoCoreError) -> CredentialSearch {
    guard case .structure(let profile)? = profiles[profileName] else {
      return .nothing(because: "\(path) has no profile \(profileName)")
    }
    guard let keyID = profile["aws_access_key_id"]?.configuredText else {
      return .nothing(because: "profile \(profileName) in \(path) has no aws_access_key_id")
    }
    guard let secret = profile["aws_secret_access_key"]?.configuredText else {
      throw PartialCredentials.error(method, missing: "aws_secret_access_key")
    }
    let token = profile["aws_security_token"] ?? profile["aws_session_token"]
    return .found(
      Credentials(
        accessKeyID: keyID, secretAccessKey: secret, sessionToken: token?.configuredText,
        accountID: profile["aws_account_id"]?.configuredText, method: method))
  }
}

extension ProfileCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Profile and file, not what stands there.
  public var description: String { "ProfileCredentials(\(profileName), \(path))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
