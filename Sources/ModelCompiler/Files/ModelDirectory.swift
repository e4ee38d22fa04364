import WireFormats

/// The directory of one version of one service, as botocore lays it out:
/// `<data>/<service>/<version>/service-2.json` and its companions.
struct ModelDirectory {
  let path: String

  /// The documents of a service, extras merged.
  struct Documents {
    var service: JSONNode
    var paginators: JSONNode?
    var waiters: JSONNode?
    var ruleSet: JSONNode?
  }

  /// Reads all documents; `nil` without `service-2.json`.
  func documents() throws(CompileError) -> Documents? {
    guard let service = try document("service-2") else { return nil }
    return Documents(
      service: service, paginators: try document("paginators-1"),
      waiters: try document("waiters-2"), ruleSet: try document("endpoint-rule-set-1"))
  }

  /// Reads one document and merges its extras.
  func document(_ type: String) throws(CompileError) -> JSONNode? {
    guard let document = try Self.json("\(path)/\(type).json") else {
      guard !FileSystem.exists("\(path)/\(type).json.gz") else {
        throw CompileError("decompress it first (gunzip)", file: "\(path)/\(type).json.gz")
      }
      return nil
    }
    guard let extras = try Self.json("\(path)/\(type).sdk-extras.json") else { return document }
    return ModelExtras.merge(extras, into: document)
  }

  /// The parsed content of a file; `nil` if there is none.
  static func json(_ file: String) throws(CompileError) -> JSONNode? {
    guard let bytes = try FileSystem.read(file) else { return nil }
    do {
      return try JSONNode(parsing: bytes)
    } catch {
      throw CompileError("it is no JSON: \(error)", file: file)
    }
  }

  /// The entries of a directory that must be there.
  static func entries(of directory: String) throws(CompileError) -> [String] {
    guard let entries = try FileSystem.entries(of: directory) else {
      throw CompileError("there is no such directory", file: directory)
    }
    return entries
  }

  /// The directories in a directory that must be there.
  static func subdirectories(of directory: String) throws(CompileError) -> [String] {
    try entries(of: directory).filter { FileSystem.isDirectory("\(directory)/\($0)") }
  }
}
