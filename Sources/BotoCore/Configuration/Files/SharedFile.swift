#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading the files that users keep for the AWS SDKs.
enum SharedFile {
  /// The content of a file.
  ///
  /// - Returns: `nil` when there is no regular file at the path; nothing of one that may not be
  ///   read, as in botocore.
  static func read(_ path: String) -> [UInt8]? {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory
    else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }
}
