import BotoCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A directory that is being read.
#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
#endif

/// The names in a directory in the order in which S3 lists keys: by bytes, where directories have a
/// `/` behind their name. They lie in one piece of memory, as a directory may have millions.
struct DirectoryNames: Sendable {
  /// A name in the memory.
  private struct Name: Sendable {
    let start: UInt32
    let count: UInt32
    let isDirectory: Bool
  }

  private var bytes: [UInt8] = []
  private var names: [Name] = []
  private var next = 0

  /// Why a directory is passed over.
  enum Absence: Sendable {
    /// It isn't there any more.
    case missing
    /// It may not be read.
    case unreadable

    /// - Returns: `nil` for an error that says nothing of what there is: whoever went on would take
    ///   for missing what the system merely failed to tell.
    init?(_ code: CInt) {
      switch code {
      case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: self = .missing
      case EACCES, EPERM: self = .unreadable
      default: return nil
      }
    }
  }

  /// Names that aren't there or may not be read are told to `reject`, as those are that aren't to be
  /// taken.
  typealias Rejection = (String, DirectoryWarning.Reason) -> Void

  /// The names in a directory.
  ///
  /// - Parameters:
  ///   - path: The directory, with `/` at its end.
  ///   - followsLinks: Whether symbolic links are taken for what they lead to; if not, they are
  ///     left out.
  ///   - readNext: The system's call.
  /// - Throws: `FileError` when the names can't be told.
  init(
    _ path: String, followsLinks: Bool,
    readNext: (DirectoryStream) -> UnsafeMutablePointer<dirent>? = readdir, reject: Rejection
  ) throws(FileError) {
    guard let directory = opendir(path) else {
      guard let absence = Absence(errno) else { throw LocalFile.lastError(path) }
      reject(path, absence == .missing ? .missing : .unreadable)
      return
    }
    defer { closedir(directory) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    while true {
      // Only so an error differs from the end.
      errno = 0
      guard let entry = readNext(directory) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let count = strlen(name)
      let raw = UnsafeRawBufferPointer(start: name, count: count)
      if raw.elementsEqual(".".utf8) || raw.elementsEqual("..".utf8) { continue }
      guard let text = raw.withMemoryRebound(to: UInt8.self, { String(validUTF8: $0) }) else {
        reject(path + String(decoding: raw, as: UTF8.self), .nameIsNotUTF8)
        continue
      }
      let told = TypeOfEntry(entry.pointee.d_type)
      guard let kind = try Self.kind(path + text, told, followsLinks, reject) else { continue }
      guard append(raw, isDirectory: kind == .directory) else {
        throw FileError(path: path, reason: "It has more than 4 GiB of names")
      }
    }
    guard errno == 0 else { throw LocalFile.lastError(path) }
    sort()
  }

  /// Whether all names were taken.
  var isAtEnd: Bool { next == names.count }

  /// The next name, without a `/` behind it.
  mutating func popFirst() -> (name: String, isDirectory: Bool)? {
    guard next < names.count else { return nil }
    let name = names[next]
    next &+= 1
    let text = bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: bytes[Int(name.start)..<Int(name.start &+ name.count)], as: UTF8.self)
    }
    return (text, name.isDirectory)
  }

  /// What a path stands for; `nil` if it isn't to be taken.
  private static func kind(
    _ path: String, _ told: TypeOfEntry, _ followsLinks: Bool, _ reject: Rejection
  ) throws(FileError) -> FileStatus.Kind? {
    var kind: FileStatus.Kind?
    switch told {
    case .known(let known): kind = known
    case .link where followsLinks, .unknown where followsLinks:
      kind = try EntryStatus(of: path)?.file.kind
    case .link: return nil
    case .unknown:
      let status = try EntryStatus(of: path, followsLinks: false)
      if status?.isLink == true { return nil }
      kind = status?.file.kind
    }
    switch kind {
    case .regular, .directory: return kind
    case .special: reject(path, .special)
    case nil: reject(path, .missing)
    }
    return nil
  }

  /// - Returns: Whether there was room for it.
  private mutating func append(_ name: UnsafeRawBufferPointer, isDirectory: Bool) -> Bool {
    guard let start = UInt32(exactly: bytes.count), let count = UInt32(exactly: name.count),
      !start.addingReportingOverflow(count &+ 1).overflow
    else { return false }
    names.append(Name(start: start, count: count, isDirectory: isDirectory))
    bytes.append(contentsOf: name)
    if isDirectory { bytes.append(UInt8(ascii: "/")) }
    return true
  }

  private mutating func sort() {
    bytes.withUnsafeBytes { bytes in
      func key(_ name: Name) -> UnsafeRawBufferPointer {
        let count = Int(name.count) &+ (name.isDirectory ? 1 : 0)
        return UnsafeRawBufferPointer(rebasing: bytes[Int(name.start)..<Int(name.start) &+ count])
      }
      names.sort { ByteOrder(key($0), key($1)) == .ascending }
    }
  }
}

/// What an entry of a directory tells of itself.
private enum TypeOfEntry {
  case known(FileStatus.Kind)
  case link
  /// Not all file systems tell.
  case unknown

  init(_ type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .known(.regular)
    case Int(DT_DIR): self = .known(.directory)
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): self = .unknown
    default: self = .known(.special)
    }
  }
}
