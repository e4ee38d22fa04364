import AWSProtocols

/// Credentials that a program prints: the profile's `credential_process`.
public struct ProcessCredentials: CredentialProvider {
  static let name = "custom-process"

  private let context: CredentialProviderContext

  /// Credentials of the context's profile.
  public init(_ context: CredentialProviderContext) { self.context = context }

  /// `custom-process`.
  public var method: String { Self.name }

  /// Why there is no program, if there is none.
  public var absence: String? {
    command == nil ? "profile \(context.profileName) has no credential_process" : nil
  }

  private var command: String? { context.profile["credential_process"]?.configuredText }

  /// Runs the program, without a shell, and reads what it prints.
  ///
  /// - Throws: `credentialRetrievalError` when it can't be run, fails, or prints something else than
  ///   credentials.
  public func load() async throws -> CredentialSearch {
    guard let command else { return .nothing(because: absence ?? "") }
    guard let words = ShellWords.split(command), !words.isEmpty else {
      throw Self.error(
        "the credential_process of profile \(context.profileName) is no command: it is empty, or a "
          + "quotation has no end")
    }
    let output = try await ChildProcess.run(words, environment: context.store.environment)
    guard output.ending == .exited(0) else {
      let said = String(decoding: output.standardError, as: UTF8.self)
      throw Self.error("\(words[0]) \(output.ending): \(said)")
    }
    return .found(
      try ProcessDocument.credentials(
        output.standardOutput, account: context.profile["aws_account_id"]?.configuredText))
  }

  static func error(_ reason: String) -> BotoCoreError {
    BotoCoreError(
      .credentialRetrievalError, "Error when retrieving credentials from \(name): \(reason)")
  }
}
