import BotoCore

/// Walks the files below a directory in the order in which S3 would list them as keys. Holds the
/// names of one directory for each level.
struct LocalTree: Sendable {
  /// A directory that is being walked.
  private struct Level: Sendable {
    /// The key's part for it: empty, or ending in `/`.
    let prefix: String
    let identity: EntryStatus.Identity?
    var names: DirectoryNames
  }

  private let root: String
  private let followsLinks: Bool
  private let mayBeMissing: Bool
  private var levels: [Level] = []
  private var hasBegun = false

  /// A walk.
  ///
  /// - Parameters:
  ///   - root: The directory, with `/` at its end.
  ///   - followsLinks: Whether symbolic links are followed; if not, they are passed over.
  ///   - mayBeMissing: Whether a directory that isn't there is as good as an empty one.
  init(_ root: String, followsLinks: Bool, mayBeMissing: Bool = false) {
    self.root = root
    self.followsLinks = followsLinks
    self.mayBeMissing = mayBeMissing
  }

  /// The files that come next, at most a number of them; `nil` behind the last one. Blocks.
  ///
  /// - Throws: `FileError` when the system fails to tell what there is.
  mutating func next(_ count: Int) throws(FileError) -> EntryBatch? {
    var batch = EntryBatch()
    if !hasBegun {
      hasBegun = true
      try enter("", &batch)
    }
    while batch.entries.count < count, let level = levels.indices.last {
      guard let (name, isDirectory) = levels[level].names.popFirst() else {
        levels.removeLast()
        continue
      }
      let key = levels[level].prefix + name
      if isDirectory {
        try enter(key + "/", &batch)
      } else {
        try take(key, &batch)
      }
    }
    return batch.entries.isEmpty && batch.warnings.isEmpty ? nil : batch
  }

  /// Whether the directory itself is a link.
  private var isLink: Bool {
    get throws(FileError) {
      try EntryStatus(of: String(root.dropLast()), followsLinks: false)?.isLink == true
    }
  }

  private func take(_ key: String, _ batch: inout EntryBatch) throws(FileError) {
    let path = root + key
    guard let status = try EntryStatus(of: path) else { return batch.warn(path, .missing) }
    guard status.isReadable(path) else { return batch.warn(path, .unreadable) }
    batch.entries.append(
      DirectoryEntry(key: key, size: status.file.size, lastModified: status.file.modified))
  }

  private mutating func enter(_ prefix: String, _ batch: inout EntryBatch) throws(FileError) {
    let path = root + prefix
    if prefix.isEmpty {
      if !followsLinks, try isLink { return }
      if mayBeMissing, try EntryStatus(of: path) == nil { return }
    }
    var identity: EntryStatus.Identity?
    // Only links lead back up.
    if followsLinks {
      identity = try EntryStatus(of: path)?.identity
      if let identity, levels.contains(where: { $0.identity == identity }) {
        return batch.warn(path, .cycle)
      }
    }
    var warnings: [DirectoryWarning] = []
    let names = try DirectoryNames(path, followsLinks: followsLinks) {
      warnings.append(DirectoryWarning(.local($0), $1))
    }
    batch.warnings += warnings
    levels.append(Level(prefix: prefix, identity: identity, names: names))
  }
}

extension EntryBatch {
  /// Tells that a file is passed over.
  mutating func warn(_ path: String, _ reason: DirectoryWarning.Reason) {
    warnings.append(DirectoryWarning(.local(path), reason))
  }
}
