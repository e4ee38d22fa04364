// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An operation on a file, an object, or many of them: what a command line of `aws s3` does.
public struct DirectoryOperation: Sendable {
  /// What is to be done.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Copies, in or out of S3 or within it: `aws s3 cp`.
    case copy
    /// Copies, then deletes the source: `aws s3 mv`.
    case move
    /// Deletes objects: `aws s3 rm`.
    case delete
    /// Copies what the destination lacks or has in another state: `aws s3 sync`.
    case sync
  }

  /// What is to be done.
  package var kind: Kind
  /// Where from, or what to delete.
  public var source: TransferLocation
  /// Where to; `nil` of a deletion.
  public var destination: TransferLocation?
  /// How.
  public var options: DirectoryOptions

  /// Copies, in or out of S3 or within it: `aws s3 cp`.
  ///
  /// - Parameters:
  ///   - source: Where from.
  ///   - destination: The destination. A local directory, a path that ends in `/` and a key that
  ///     does or is empty take the source's name.
  ///   - options: How.
  public static func copy(
    from source: TransferLocation, to destination: TransferLocation,
    options: DirectoryOptions = DirectoryOptions()
  ) -> DirectoryOperation {
    DirectoryOperation(.copy, source: source, destination: destination, options: options)
  }

  /// Copies, then deletes the source: `aws s3 mv`.
  ///
  /// - Parameters: As ``copy(from:to:options:)``.
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
  ///   - options: How.
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
  ///   - options: How.
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
