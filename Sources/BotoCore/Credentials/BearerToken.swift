/// A token that services take instead of a signature, and where it came from.
public struct BearerToken: Sendable, CustomStringConvertible, CustomReflectable {
  /// The token.
  public let token: String
  /// Whether it came from the environment, where it counts before other credentials.
  public let isFromEnvironment: Bool

  /// Takes the argument, else `AWS_BEARER_TOKEN_<SIGNING_NAME>`; `nil` where there is neither.
  init?(argument: String?, signingName: String, environment: Environment) {
    if let argument {
      token = argument
      isFromEnvironment = false
    } else if let found = Self.environment(signingName: signingName, environment) {
      token = found
      isFromEnvironment = true
    } else {
      return nil
    }
  }

  /// The token of a service from `AWS_BEARER_TOKEN_<SIGNING_NAME>`.
  ///
  /// - Parameter signingName: the service's name in signatures: `bedrock`.
  /// - Returns: `nil` when the variable isn't set.
  public static func environment(signingName: String, _ environment: Environment) -> String? {
    guard signingName.contains(where: { !$0.isWhitespace }) else { return nil }
    return environment[variable(signingName)]
  }

  /// The environment variable of a service.
  static func variable(_ signingName: String) -> String {
    let key = signingName.map { $0 == "-" || $0 == " " ? "_" : $0 }
    return "AWS_BEARER_TOKEN_" + String(key).uppercased()
  }

  /// Without the token.
  public var description: String { "BearerToken(****)" }

  /// Nothing: the token stays hidden.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
