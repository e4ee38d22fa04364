// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import Synchronization
import TestSupport
import WireFormats

extension ObjectStore {
  /// What stores that speak S3 are known to lack of it.
  enum Lack: String, Sendable, Hashable, CaseIterable {
    /// There is no `DeleteObjects`: `NotImplemented`.
    case batchDeletion
    /// The same, as a store says that takes the path for an object's.
    case batchDeletionMethod
    /// `DeleteObjects` takes `Content-MD5` only.
    case batchChecksum
    /// `x-amz-checksum-type` is refused.
    case wholeChecksum
    /// Any checksum that comes with a request is refused.
    case checksum
    /// `x-amz-checksum-mode` is refused.
    case checksumMode
    /// Objects without a checksum have the header all the same, empty.
    case emptyChecksums
    /// The same, and `null` in it.
    case nullChecksums
    /// There are no tags.
    case tags
    /// Tags may not be read.
    case readableTags
    /// `x-amz-tagging-directive` is refused.
    case taggingDirective
    /// Parts of different lengths are refused in the end.
    case unequalParts
    /// Copies are answered with an empty 200, and nothing is copied.
    case copies
    /// There is no second version of listing.
    case secondListing
    /// There are no uploads in parts.
    case parts
    /// Parts can't be copied.
    case partCopies
  }

  /// What the store answers to what it lacks.
  func refusal(_ request: ReceivedRequest, _ operation: String) -> WireResponse? {
    let headers = request.headers
    let names = headers.fields.map { $0.name.lowercased() }
    let hasChecksum = names.contains {
      $0.hasPrefix("x-amz-checksum-") && !$0.hasSuffix("-mode") || $0 == "x-amz-trailer"
        || $0 == "x-amz-sdk-checksum-algorithm"
    }
    for lack in lacks {
      switch lack {
      case .batchDeletion where operation == "DeleteObjects": return .error(501, "NotImplemented")
      case .batchDeletionMethod where operation == "DeleteObjects":
        return .error(405, "MethodNotAllowed")
      case .batchChecksum where operation == "DeleteObjects":
        guard let md5 = headers["Content-MD5"] else { return .error(400, "MissingContentMD5") }
        if hasChecksum || md5.utf8.count != 24 { return .error(400, "InvalidRequest") }
      case .wholeChecksum where headers.contains("x-amz-checksum-type"):
        return .error(400, "InvalidRequest")
      case .checksum where hasChecksum: return .error(501, "NotImplemented")
      case .checksumMode where headers.contains("x-amz-checksum-mode"):
        return .error(400, "InvalidArgument", isHead: request.method == "HEAD")
      case .tags where operation.hasSuffix("Tagging") || headers.contains("x-amz-tagging"):
        return .error(501, "NotImplemented")
      case .readableTags where operation == "GetObjectTagging": return .error(403, "AccessDenied")
      case .taggingDirective where headers.contains("x-amz-tagging-directive"):
        return .error(400, "InvalidArgument")
      case .unequalParts where operation == "CompleteMultipartUpload" && hasUnequalParts(request):
        return .error(400, "InvalidPart")
      case .copies where operation.hasSuffix("Copy") || operation == "CopyObject":
        return WireResponse(status: 200)
      case .secondListing where operation == "ListObjectsV2": return .error(501, "NotImplemented")
      case .parts where operation == "CreateMultipartUpload":
        return .error(501, "NotImplemented")
      case .partCopies where operation == "UploadPartCopy": return .error(501, "NotImplemented")
      default: continue
      }
    }
    return nil
  }

  /// Headers that stand for no checksum.
  var idleChecksums: [String: String] {
    let value = lacks.contains(.emptyChecksums) ? "" : lacks.contains(.nullChecksums) ? "null" : nil
    guard let value else { return [:] }
    return ["x-amz-checksum-crc32": value, "x-amz-checksum-crc64nvme": value]
  }

  private func hasUnequalParts(_ request: ReceivedRequest) -> Bool {
    state.withLock { state in
      state.uploads.values.contains { upload in
        let lengths = upload.parts.sorted { $0.key < $1.key }.map(\.value.bytes.count)
        return Set(lengths.dropLast()).count > 1
      }
    }
  }
}
