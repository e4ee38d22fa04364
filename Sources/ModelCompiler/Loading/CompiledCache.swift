// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The users' services that were compiled in this process. Compiled bytes are never freed, so they
/// are compiled once, and shared by all sessions.
enum CompiledCache {
  private static let services = OnceCache<[FileSystem.FileVersion], LoadedService?>()

  /// The service of these files as they are, compiled by the first who asks; `nil` where they make
  /// none.
  static func service(
    of sources: [FileSystem.FileVersion], _ compile: () throws -> LoadedService?
  ) throws -> LoadedService? {
    try services.value(for: sources, compile)
  }
}
