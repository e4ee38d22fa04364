#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading the files that users keep for the AWS SDKs.
enum SharedFile {
  /// The content of a file.
  ///
  /// - Returns: The bytes without a byte order mark. `nil` when there is no file at the path, or one
  ///   that may not be looked at or read, as in the home directory of somebody else.
  static func read(_ path: String) -> [UInt8]? {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory
    else { return nil }
    guard let content = FileManager.default.contents(atPath: path) else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return content.starts(with: mark) ? [UInt8](content.dropFirst(mark.count)) : [UInt8](content)
  }
}
