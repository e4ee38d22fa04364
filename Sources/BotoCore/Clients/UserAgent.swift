/// Who calls, as services log it.
enum UserAgent {
  /// The text: the library, the models, the platform, the retry mode, what the user adds.
  static func text(_ config: ResolvedClientConfig) -> String {
    if let own = config.userAgent {
      return config.userAgentExtra.map { own + " " + $0 } ?? own
    }
    var parts = [
      "Boto3-Swift/\(Version.library)", "md/Botocore#\(Version.models)", "ua/2.1",
      "os/\(platform)", "md/arch#\(architecture)", "lang/swift",
      "cfg/retry-mode#\(config.retryMode.rawValue)",
    ]
    if let id = config.userAgentAppID, !id.isEmpty { parts.append("app/\(sanitized(id))") }
    if let extra = config.userAgentExtra { parts.append(extra) }
    return parts.joined(separator: " ")
  }

  private static var platform: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "aarch64"
    #else
      "other"
    #endif
  }

  /// What may stand in a part of the header stays, the rest becomes a dash.
  private static func sanitized(_ text: String) -> String {
    String(decoding: text.utf8.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || "!$%&'*+-.^_`|~,".utf8.contains(byte)
  }
}

/// The versions that the library tells of itself.
public enum Version {
  /// The library's version.
  public static let library = "0.1.0"
  /// The version of botocore whose models are in the bundle.
  public static let models = "1.43.11"
}
