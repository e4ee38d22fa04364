// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

extension Session {
  /// Adds members to a class of resources, for those that this session makes from now on. boto3 has
  /// the event `creating-resource-class` for it.
  ///
  /// ```swift
  /// session.extendResource("s3.Bucket") { bucket in
  ///   bucket.addAttribute("region") { bucket in
  ///     try await bucket.meta.client.headBucket(Bucket: bucket.name).BucketRegion
  ///   }
  /// }
  /// let region = try await session.resource("s3").Bucket("my-bucket").region
  /// ```
  ///
  /// - Parameters:
  ///   - className: The class: `s3.Bucket`; `s3.ServiceResource` for the service itself.
  ///   - extend: Adds the members.
  public func extendResource(
    _ className: String, _ extend: @escaping @Sendable (inout ResourceClassDefinition) -> Void
  ) {
    resourceExtensions.withLock { $0.append(ResourceExtension(className, extend)) }
  }
}
