// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ContentTypes {
  /// Where machines keep lists of types, those that count more last: Python's
  /// `mimetypes.knownfiles`.
  static let hostLists = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types",
    "/etc/apache/mime.types", "/etc/apache2/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
    "/usr/local/etc/mime.types",
  ]

  /// The lists that are there and can be read.
  static func lists(at paths: [String]) -> [[UInt8]] {
    paths.compactMap { path in
      guard FileStatus(of: path)?.kind == .regular else { return nil }
      return try? LocalFile.content(of: path)
    }
  }
}
