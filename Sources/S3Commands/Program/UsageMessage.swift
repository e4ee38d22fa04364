/// The parser's words in the AWS CLI's.
enum UsageMessage {
  private static let unknownOption = "Unknown option '"

  /// `Unknown options: --foo`, which scripts look for; other messages stay.
  static func asAWS(_ message: String) -> String {
    guard message.utf8.starts(with: unknownOption.utf8) else { return message }
    let name = message.utf8.dropFirst(unknownOption.utf8.count)
      .prefix { $0 != UInt8(ascii: "'") }
    return "Unknown options: " + String(decoding: name, as: UTF8.self)
  }
}
