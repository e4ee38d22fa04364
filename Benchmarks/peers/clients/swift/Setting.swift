// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The driver's settings, from the environment.
struct Setting {
  let endpoint: String
  /// The name of this run, which is part of its objects' keys.
  let run: String
  /// The bucket of small requests.
  let bucket: String

  static var current: Setting {
    Setting(
      endpoint: variable("BENCH_ENDPOINT") ?? "http://127.0.0.1:9000",
      run: variable("BENCH_RUN") ?? "0", bucket: variable("BENCH_BUCKET") ?? "b")
  }

  /// A client of the server.
  func client(_ service: String, connections: Int? = nil) throws -> Client {
    try Session().client(service) {
      $0.endpoint = .url(endpoint)
      $0.maxPoolConnections = connections
    }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
