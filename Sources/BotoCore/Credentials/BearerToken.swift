/// Tokens that stand for the caller in `Authorization: Bearer`.
public enum BearerToken {
  /// The token of a service from `AWS_BEARER_TOKEN_<SIGNING_NAME>`.
  ///
  /// - Parameter signingName: the service's name in signatures: `bedrock`.
  /// - Returns: `nil` when the variable isn't set.
  public static func environment(signingName: String, _ environment: Environment) -> String? {
    guard signingName.contains(where: { !$0.isWhitespace }) else { return nil }
    let name = String(signingName.map { $0 == "-" || $0 == " " ? "_" : $0 }).uppercased()
    return environment["AWS_BEARER_TOKEN_\(name)"]
  }
}
