// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A cache for credentials of assumed roles, so that they aren't fetched again while they are
/// valid. It is botocore's `cache` of a credential fetcher.
public protocol CredentialCache: Sendable {
  /// The credentials under a key, expired or not.
  ///
  /// - Parameter key: A string that identifies how credentials are made. It can be a file's name.
  func credentials(for key: String) async throws -> Credentials?

  /// Stores credentials under a key.
  func store(_ credentials: Credentials, for key: String) async throws
}

/// A cache that lasts as long as the session.
package final class InMemoryCredentialCache: CredentialCache {
  private let contents = Mutex<[String: Credentials]>([:])

  /// An empty cache.
  package init() {}

  /// The credentials under a key, expired or not.
  package func credentials(for key: String) -> Credentials? { contents.withLock { $0[key] } }

  /// Stores credentials under a key.
  package func store(_ credentials: Credentials, for key: String) {
    contents.withLock { $0[key] = credentials }
  }
}
