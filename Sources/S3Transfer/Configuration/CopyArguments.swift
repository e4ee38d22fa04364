// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The arguments of a copy, divided among the requests that accept them, as s3transfer does.
struct CopyArguments: Sendable {
  private let all: Structure

  init(_ arguments: Structure) { all = arguments }

  /// For `CopyObject`.
  var copy: Structure { all }

  /// For `HeadObject` of the source, where the names of the source are the object's own.
  var head: Structure {
    Structure(
      all.compactMap { name, value in
        let prefix = "CopySource"
        if name.hasPrefix(prefix) { return (String(name.dropFirst(prefix.count)), value) }
        return ["RequestPayer", "ExpectedBucketOwner"].contains(name) ? (name, value) : nil
      })
  }

  /// For the requests of a copy in parts. Metadata and tags of the source aren't copied, as in
  /// boto3.
  var multipart: MultipartArguments {
    let source = AllowedArguments.copyConditions + AllowedArguments.copyKeys
    return MultipartArguments(
      create: all.without(source + ["MetadataDirective", "TaggingDirective"]),
      part: all.keeping(source + MultipartArguments.completing),
      complete: all.keeping(MultipartArguments.completing))
  }
}
