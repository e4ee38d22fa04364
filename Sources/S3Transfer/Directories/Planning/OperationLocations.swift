// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import Files

/// The source and destination of an operation, and what is done: the AWS CLI's rules for paths.
struct OperationLocations: Sendable {
  /// One side of an operation.
  enum Location: Sendable, Hashable {
    /// A path; everything that begins with it is below it. Directories end in `/`.
    case local(String)
    /// An object, or a prefix; those for many objects end in `/` or are empty.
    case s3(S3Location)
  }

  /// What is done with each file or object.
  let kind: TransferItem.Kind
  let isRecursive: Bool
  let source: Location
  /// `nil` if objects are deleted.
  let destination: Location?
  /// Whether the source's name is appended to the destination.
  let takesSourceName: Bool
  /// The directories at which filters begin.
  let filterRoots: [String]
  /// What lies below both locations, if one of them is within the other.
  let overlap: LocationOverlap?

  /// The locations of an operation.
  ///
  /// - Throws: `valueError` for an operation that makes no sense.
  init(_ operation: DirectoryOperation) throws {
    self.init(try Self.kind(operation), operation)
    try refuse(operation)
  }

  /// The locations of an operation that does this with each file or object.
  init(_ kind: TransferItem.Kind, _ operation: DirectoryOperation) {
    self.kind = kind
    let isRecursive = operation.options.isRecursive || operation.kind == .sync
    self.isRecursive = isRecursive
    source = Self.side(operation.source, isRecursive: isRecursive).side
    let roots = [operation.source, operation.destination ?? operation.source].map {
      Self.filterRoot($0, isRecursive: isRecursive)
    }
    filterRoots = roots[0].hasSameBytes(as: roots[1]) ? [roots[0]] : roots
    let target = operation.destination.map { Self.side($0, isRecursive: isRecursive) }
    destination = target?.side
    takesSourceName = target?.takesSourceName ?? false
    overlap = isRecursive ? LocationOverlap(source, destination) : nil
  }

  // MARK: - Items

  /// The item of an entry of the source.
  func item(_ entry: DirectoryEntry, isMove: Bool) -> TransferItem {
    TransferItem(
      kind: kind, isMove: isMove, source: Self.location(of: entry.key, at: source, isRecursive),
      destination: destination.map {
        Self.location(of: entry.key, at: $0, takesSourceName)
      }, size: entry.isSizeKnown ? entry.size : nil, modified: entry.lastModified,
      eTag: entry.eTag, key: entry.key)
  }

  /// The item that deletes an entry that only the destination has.
  func deletion(_ entry: DirectoryEntry) -> TransferItem {
    TransferItem(
      kind: .delete, isMove: false,
      source: Self.location(of: entry.key, at: destination ?? source, true), destination: nil,
      size: nil, modified: entry.lastModified, eTag: nil, key: entry.key)
  }

  /// The string that filters examine: the path, or the bucket with the key.
  static func filteredPath(_ key: String, at side: Location, isRecursive: Bool) -> String {
    switch side {
    case .local(let path): isRecursive ? path + key : path
    case .s3(let location):
      location.bucket + "/" + (isRecursive ? location.key + key : location.key)
    }
  }

  /// The name of a single source.
  var sourceName: String {
    switch source {
    case .local(let path): LocalPath.name(path)
    case .s3(let location): LocalPath.name("/" + location.key)
    }
  }

  static func location(
    of key: String, at side: Location, _ appendsKey: Bool
  ) -> TransferLocation {
    switch side {
    case .local(let path): return .local(appendsKey ? path + PathText.text(ofBytesOf: key) : path)
    case .s3(var location):
      if appendsKey { location.key += key }
      return .s3(location)
    }
  }

  // MARK: - Paths

  private static func side(
    _ location: TransferLocation, isRecursive: Bool
  ) -> (side: Location, takesSourceName: Bool) {
    switch location {
    case .s3(var location):
      let isPrefix = location.key.isEmpty || location.key.utf8.last == UInt8(ascii: "/")
      if isRecursive, !isPrefix { location.key += "/" }
      return (.s3(location), isRecursive || isPrefix)
    case .local(let path):
      let absolute = LocalPath.absolute(path)
      let isDirectory =
        isRecursive || path.utf8.last == UInt8(ascii: "/")
        || FileStatus(of: absolute)?.kind == .directory
      let isClosed = absolute.utf8.last == UInt8(ascii: "/")
      return (.local(isDirectory && !isClosed ? absolute + "/" : absolute), isDirectory)
    }
  }

  private static func filterRoot(_ location: TransferLocation, isRecursive: Bool) -> String {
    switch location {
    case .s3(let location):
      if isRecursive || location.key.utf8.last == UInt8(ascii: "/") {
        return "\(location.bucket)/\(location.key)"
      }
      let parent = location.key.utf8.lastIndex(of: UInt8(ascii: "/")) ?? location.key.startIndex
      return "\(location.bucket)/\(location.key[..<parent])"
    case .local(let path):
      if isRecursive { return LocalPath.absolute(path) }
      let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
      return LocalPath.absolute(String(parent))
    }
  }
}
