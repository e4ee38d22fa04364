// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import BotoCore
import WireFormats

/// The arguments of an operation, sorted by the transfers that accept them: the AWS CLI's rules.
package struct RequestArguments: Sendable {
  /// For uploads.
  package let upload: Structure
  /// For downloads.
  package let download: Structure
  /// For copies.
  let copy: Structure
  /// For deleting objects.
  let delete: Structure
  /// For listing objects.
  let listing: Structure
  /// For queries about the source, which in a copy has its own encryption key.
  let sourceHead: Structure

  /// Sorts arguments.
  ///
  /// - Throws: `valueError` for a name that no request accepts.
  package init(_ arguments: Structure, kind: TransferItem.Kind) throws {
    try AllowedArguments(names: Self.all).check(arguments)
    upload = arguments.keeping(Self.object + Self.customerKey + Self.access)
    download = arguments.keeping(Self.customerKey + Self.access + ["ChecksumMode"])
    copy = arguments.keeping(Self.object + Self.customerKey + Self.access + Self.copying)
    delete = arguments.keeping(Self.access)
    listing = arguments.keeping(Self.access)
    var head = arguments.keeping(kind == .copy ? Self.access : Self.customerKey + Self.access)
    if kind == .copy {
      for name in Self.customerKey {
        if let value = arguments["CopySource" + name] { head[name] = value }
      }
    }
    sourceHead = head
  }

  /// The arguments that create an object.
  private static let object = [
    "ACL", "CacheControl", "ChecksumAlgorithm", "ContentDisposition", "ContentEncoding",
    "ContentLanguage", "ContentType", "Expires", "GrantFullControl", "GrantRead", "GrantReadACP",
    "GrantWriteACP", "Metadata", "ObjectLockLegalHoldStatus", "ObjectLockMode",
    "ObjectLockRetainUntilDate", "SSEKMSEncryptionContext", "SSEKMSKeyId", "ServerSideEncryption",
    "StorageClass", "Tagging", "WebsiteRedirectLocation",
  ]
  private static let customerKey = [
    "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5",
  ]
  private static let access = ["ExpectedBucketOwner", "RequestPayer"]
  private static let copying =
    ["MetadataDirective", "TaggingDirective"] + customerKey.map { "CopySource" + $0 }
  private static let all = object + customerKey + access + copying + ["ChecksumMode"]
}
