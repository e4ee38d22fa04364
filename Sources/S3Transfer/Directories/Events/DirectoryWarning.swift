// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Something that was skipped, or didn't go as it should, without being a failure.
public struct DirectoryWarning: Sendable, CustomStringConvertible {
  /// The file or object that it is about.
  public let location: TransferLocation
  /// The reason.
  public let reason: Reason

  init(_ location: TransferLocation, _ reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// The reasons for warnings.
  @nonexhaustive
  public enum Reason: Sendable {
    /// There is no such file, or a link leads nowhere.
    case missing
    /// The file or the directory lacks read permission.
    case unreadable
    /// A device, a FIFO or a socket.
    case special
    /// A link leads back to a directory that contains it.
    case cycle
    /// The name isn't UTF-8, and keys are.
    case nameIsNotUTF8
    /// The key isn't a path below the target directory.
    case unsafeKey(key: String, message: String)
    /// The object is in an archive and isn't restored.
    case archived(TransferItem.Kind)
    /// The file is larger than S3's largest object.
    case tooLarge
    /// The name differs only in case from that of another file.
    case caseConflict(destination: TransferLocation, isSkipped: Bool)
    /// The file was downloaded, but its time couldn't be set.
    case timeNotSet(String)
    /// The system can't read the file's status, or list the directory.
    case systemError(String)
    /// The file grew while it was uploaded: the object has its first bytes.
    case grew(size: Int64, unsent: Int64)
    /// The object was copied without tags that it may have.
    case tagsNotCopied(String, storeHasNone: Bool)
    /// What lies below both source and destination is left out.
    case overlap(holdsDestination: Bool)
    /// More of the source is unreadable than can be remembered, so nothing more is deleted.
    case nothingMoreDeleted
  }

  /// Whether it is a notice, which doesn't count as a warning: names that differ only in case, as
  /// in the AWS CLI, and notices without a loss.
  public var isNotice: Bool {
    switch reason {
    case .caseConflict, .tagsNotCopied(_, storeHasNone: true): true
    default: false
    }
  }

  /// The AWS CLI's sentence: `warning: Skipping file …. File does not exist.`
  public var description: String {
    switch reason {
    case .missing: skipping("File does not exist.")
    case .unreadable: skipping("File/Directory is not readable.")
    case .special:
      skipping("File is character special device, block special device, FIFO, or socket.")
    case .cycle: skipping("The link points to a directory that contains it.")
    case .nameIsNotUTF8: skipping("The name is not UTF-8, which object keys require.")
    case .unsafeKey(let key, let message): "warning: Skipping file \(key). \(message)"
    case .archived(let kind):
      skipping(
        "Object is of storage class GLACIER. Unable to perform \(kind.rawValue) operations on "
          + "GLACIER objects. You must restore the object to be able to perform the operation. "
          + "See aws s3 \(kind.rawValue) help for additional parameter options to ignore or force "
          + "these transfers.")
    case .tooLarge:
      "warning: File \(LocalPath.relative("\(location)")) exceeds s3 upload limit of 48.8 TiB."
    case .caseConflict(let destination, isSkipped: true):
      "warning: Skipping \(location.bare) -> \(destination) because a file whose name differs only by "
        + "case either exists or is being downloaded."
    case .caseConflict(let destination, isSkipped: false):
      "warning: Downloading \(location.bare) -> \(destination) despite a file whose name differs only "
        + "by case either existing or being downloaded. This behavior is not defined on "
        + "case-insensitive filesystems and may result in overwriting existing files or race "
        + "conditions between concurrent downloads. For more information, see "
        + "https://docs.aws.amazon.com/cli/v1/topic/s3-case-insensitivity.html."
    case .timeNotSet(let why):
      skipping(
        "Successfully Downloaded \(location) but was unable to update the last modified time. "
          + why)
    case .systemError(let why): skipping("Its type can't be determined: \(why).")
    case .grew(let size, let unsent):
      "warning: \(location) grew by \(unsent) bytes while it was uploaded. The object has the first "
        + "\(size) bytes."
    case .tagsNotCopied(let why, storeHasNone: true):
      "warning: \(location) is copied without tags, because this store seems to have none. \(why)"
    case .tagsNotCopied(let why, storeHasNone: false):
      "warning: \(location) is copied without its tags, which can't be read. \(why)"
    case .overlap(holdsDestination: true):
      "warning: Everything below \(location) is excluded from the source: it is the destination."
    case .overlap(holdsDestination: false):
      "warning: Everything below \(location) is excluded: copying it would write into the source."
    case .nothingMoreDeleted:
      "warning: Too much of \(location) can't be read: nothing more is deleted at the destination."
    }
  }

  private func skipping(_ message: String) -> String {
    "warning: Skipping file \(PathText.shown("\(location)")). \(message)"
  }
}
