// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import Boto3
import Testing

/// The servers that `scripts/servers` starts, which are third-party software.
enum IntegrationServers {
  static let environment = Environment.process

  /// moto's server: most of AWS.
  static var moto: String? { environment["BOTO3_TEST_MOTO"] }
  /// rclone's S3 server, which verifies signatures.
  static var rclone: String? { environment["BOTO3_TEST_RCLONE"] }
  /// AWS's native library, which signs and hashes.
  static var crt: String? { environment["BOTO3_TEST_CRT"] }

  static let needsMoto: Comment =
    "BOTO3_TEST_MOTO is not set; run: scripts/servers moto rclone -- swift test"
  static let needsRclone: Comment =
    "BOTO3_TEST_RCLONE is not set; run: scripts/servers moto rclone -- swift test"

  static let needsCRT: Comment =
    "BOTO3_TEST_CRT is not set; run: scripts/servers moto rclone crt -- swift test"

  /// A session with the keys that both servers accept.
  static func session(secret: String? = nil) throws -> Session {
    try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(
        accessKeyID: environment["BOTO3_TEST_ACCESS_KEY_ID"] ?? "test",
        secretAccessKey: secret ?? environment["BOTO3_TEST_SECRET_ACCESS_KEY"] ?? "test")
      $0.environment = Environment([:])
    }
  }

  /// A client of moto.
  static func motoClient(_ service: String) throws -> Client {
    let url = try #require(moto)
    return try session().client(service) { $0.endpoint = .url(url) }
  }

  /// A service's resources in moto.
  static func motoResource(_ service: String) throws -> Resource {
    let url = try #require(moto)
    return try session().resource(service) { $0.endpoint = .url(url) }
  }

  /// A client of rclone's S3 server.
  static func rcloneClient(secret: String? = nil, _ options: ClientOptions = ClientOptions())
    throws -> Client
  {
    var options = options
    if options.endpoint == nil { options.endpoint = .url(try #require(rclone)) }
    return try session(secret: secret).client("s3", options)
  }

  /// A unique name in lower case.
  static func uniqueName(_ prefix: String) -> String {
    prefix + "-" + String(UInt64.random(in: 0...(.max)), radix: 36)
  }
}

/// Keys that break code which treats keys as paths, URLs or text.
enum OddKeys {
  static let all = [
    "plain", "a b", "a+b", "100%", "%41", "a&b=c?d#e", "ü/é", "e\u{301}", "日本語", "😀",
    "quote\"'<>", "semi;colon:at@", "tilde~*()!$,", "a//b", "trailing/", "back\\slash",
  ]

  /// Keys that a path can't represent, and that a server with files as objects can't store.
  static let withDots = ["./a", "a/./b", "a/../b", "..."]
}
