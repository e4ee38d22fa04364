/// In what Signature Version 4 differs between services.
public struct SigV4Rules: Sendable, Equatable {
  /// Under which name the token of temporary credentials is sent.
  public enum SessionToken: Sendable, Equatable {
    /// `X-Amz-Security-Token`
    case securityToken
    /// `x-amz-s3session-token`, in a query `X-Amz-S3session-Token`.
    case s3Session
  }

  /// Whether the canonical path is without the `.`, `..` and empty segments of the one that is
  /// sent.
  public var normalizesPath: Bool
  /// Whether the canonical path is the one that is sent percent-encoded once more.
  public var encodesPathAgain: Bool
  /// Whether the `X-Amz-Content-SHA256` header is sent.
  public var sendsPayloadHash: Bool
  /// Under which name the token of temporary credentials is sent.
  public var sessionToken: SessionToken

  /// Rules of their parts.
  public init(
    normalizesPath: Bool, encodesPathAgain: Bool, sendsPayloadHash: Bool,
    sessionToken: SessionToken = .securityToken
  ) {
    self.normalizesPath = normalizesPath
    self.encodesPathAgain = encodesPathAgain
    self.sendsPayloadHash = sendsPayloadHash
    self.sessionToken = sessionToken
  }

  /// The rules of most services (`v4`).
  public static let standard = SigV4Rules(
    normalizesPath: true, encodesPathAgain: true, sendsPayloadHash: false)
  /// The rules of S3 (`s3v4`).
  public static let s3 = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true)
  /// The rules of S3 Express with the credentials of a session (`v4-s3express`).
  public static let s3Express = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true,
    sessionToken: .s3Session)
}
