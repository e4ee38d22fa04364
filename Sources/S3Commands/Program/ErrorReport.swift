import ArgumentParser
import BotoCore

/// What is said of an error that ends a command, and what the shell is told.
struct ErrorReport: Equatable {
  /// The words on standard error; none for an end that needs no words.
  var message: String?
  var status: Int32

  /// - Parameter error: What the command threw while it ran.
  init(_ error: any Error) {
    switch error {
    case let exit as ExitCode:
      self.init(message: nil, status: exit.rawValue)
    case is BrokenPipe:
      self.init(message: nil, status: ExitStatus.brokenPipe.rawValue)
    case let interruption as Interruption:
      self.init(message: nil, status: interruption.status)
    case let failure as CommandFailure:
      self.init(message: "\n\(failure)", status: failure.status.rawValue)
    case let error as BotoCoreError where Self.configurationKinds.contains(where: error.isA):
      self.init(message: "\n\(error)", status: ExitStatus.configuration.rawValue)
    default:
      self.init(message: "\n\(error)", status: ExitStatus.failed.rawValue)
    }
  }

  private init(message: String?, status: Int32) {
    self.message = message
    self.status = status
  }

  /// An error of the command line itself.
  ///
  /// - Parameters:
  ///   - message: What the parser says of it.
  ///   - usage: How the command is called.
  init(usageError message: String, usage: String) {
    self.init(
      message: "\n\(UsageMessage.asAWS(message))\n\(usage)", status: ExitStatus.usage.rawValue)
  }

  /// The errors of configuration and credentials.
  private static let configurationKinds: [BotoCoreError.Kind] = [
    .noCredentialsError, .partialCredentialsError, .credentialRetrievalError, .noRegionError,
    .profileNotFound, .configParseError, .configNotFound, .invalidConfigError, .ssoError,
    .unknownCredentialError,
  ]
}
