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
  /// Known gaps of S3-compatible stores.
  enum Lack: String, Sendable, Hashable, CaseIterable {
    /// `DeleteObjects` doesn't exist: `NotImplemented`.
    case batchDeletion
    /// The same, as reported by a store that takes the path for an object's.
    case batchDeletionMethod
    /// `DeleteObjects` accepts only `Content-MD5`.
    case batchChecksum
    /// `x-amz-checksum-type` is refused.
    case wholeChecksum
    /// Any checksum of a request is refused.
    case checksum
    /// `x-amz-checksum-mode` is refused.
    case checksumMode
    /// Objects without a checksum have an empty header.
    case emptyChecksums
    /// Objects without a checksum have a header with `null`.
    case nullChecksums
    /// Tags don't exist.
    case tags
    /// Tags may not be read.
    case readableTags
    /// `x-amz-tagging-directive` is refused.
    case taggingDirective
    /// Parts of different lengths are refused at completion.
    case unequalParts
    /// Copies return an empty 200, and nothing is copied.
    case copies
    /// `ListObjectsV2` doesn't exist.
    case secondListing
    /// Multipart uploads don't exist.
    case parts
    /// Parts can't be copied.
    case partCopies
  }

  /// The store's response to a request that it doesn't support.
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

  /// Headers that aren't a checksum.
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
