// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An operation on a file, an object, or many of them: what a command of `aws s3` does.
public struct DirectoryOperation: Sendable {
  /// The kind of operation.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Copies to, from or within S3: `aws s3 cp`.
    case copy
    /// Copies, then deletes the source: `aws s3 mv`.
    case move
    /// Deletes objects: `aws s3 rm`.
    case delete
    /// Copies what the destination lacks or has in another state: `aws s3 sync`.
    case sync
  }

  /// The kind of operation.
  package var kind: Kind
  /// The source, or what to delete.
  public var source: TransferLocation
  /// The destination; `nil` for a deletion.
  public var destination: TransferLocation?
  /// The options.
  public var options: DirectoryOptions

  /// Copies to, from or within S3: `aws s3 cp`.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - destination: The destination. If it is a local directory, a path that ends in `/`, or a
  ///     key that ends in `/` or is empty, the source's name is appended.
  ///   - options: The options.
  public static func copy(
    from source: TransferLocation, to destination: TransferLocation,
    options: DirectoryOptions = DirectoryOptions()
  ) -> DirectoryOperation {
    DirectoryOperation(.copy, source: source, destination: destination, options: options)
  }

  /// Copies, then deletes the source: `aws s3 mv`.
  ///
  /// - Parameters: As for ``copy(from:to:options:)``.
  public static func move(
    from source: TransferLocation, to destination: TransferLocation,
    options: DirectoryOptions = DirectoryOptions()
  ) -> DirectoryOperation {
    DirectoryOperation(.move, source: source, destination: destination, options: options)
  }

  /// Copies what the destination lacks or has in another state: `aws s3 sync`.
  ///
  /// - Parameters:
  ///   - source: A directory, or a prefix.
  ///   - destination: A directory, or a prefix.
  ///   - options: The options.
  public static func sync(
    from source: TransferLocation, to destination: TransferLocation,
    options: DirectoryOptions = DirectoryOptions()
  ) -> DirectoryOperation {
    DirectoryOperation(.sync, source: source, destination: destination, options: options)
  }

  /// Deletes objects: `aws s3 rm`.
  ///
  /// - Parameters:
  ///   - source: What to delete.
  ///   - options: The options.
  public static func delete(
    _ source: TransferLocation, options: DirectoryOptions = DirectoryOptions()
  ) -> DirectoryOperation {
    DirectoryOperation(.delete, source: source, options: options)
  }

  package init(
    _ kind: Kind, source: TransferLocation, destination: TransferLocation? = nil,
    options: DirectoryOptions = DirectoryOptions()
  ) {
    self.kind = kind
    self.source = source
    self.destination = destination
    self.options = options
  }
}
