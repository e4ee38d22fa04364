// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import BotoCore
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The table of client options, compared with the properties, the documentation and botocore's
/// names.
@Suite struct ClientOptionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// The public properties of a type in a source file, with their documentation.
  private func properties(
    _ file: String, of type: String
  ) throws -> [(name: String, summary: String)] {
    var found: [(String, String)] = []
    var comment: [String] = []
    let source = try text("Sources/BotoCore/Options/\(file)")
    let body = try #require(source.split(separator: "public struct \(type):").dropFirst().first)
    for line in try #require(body.split(separator: "public struct ").first).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let line = String(line.drop { $0 == " " })
      if line.hasPrefix("/// ") {
        comment.append(String(line.dropFirst(4)))
      } else {
        if line.hasPrefix("public var ") {
          let name = line.dropFirst("public var ".count).prefix { $0.isLetter || $0.isNumber }
          found.append((String(name), comment.joined(separator: " ")))
        }
        comment = []
      }
    }
    return found
  }

  @Test func everyPropertyHasATableRow() throws {
    let nested = [
      "retries": ("ClientOptions+Types.swift", "Retries"),
      "proxies": ("ClientOptions+Types.swift", "Proxies"), "s3": ("ClientOptions+S3.swift", "S3"),
    ]
    var expected: [String: String] = [:]
    for (name, summary) in try properties("ClientOptions.swift", of: "ClientOptions") {
      guard let (file, type) = nested[name] else {
        expected[name] = summary
        continue
      }
      for member in try properties(file, of: type) {
        expected["\(name).\(member.name)"] = member.summary
      }
    }
    for other in [
      "description", "debugDescription", "customMirror",
    ] {
      expected[other] = nil
    }
    #expect(Set(ClientOption.all.map(\.swiftName)) == Set(expected.keys))
    for option in ClientOption.all {
      #expect(option.summary == expected[option.swiftName], "\(option.swiftName)")
    }
  }

  /// `UPDATE_DOCS=1` writes the table again.
  @Test func thePageHasTheTable() throws {
    let path = "Sources/Boto3/Boto3.docc/configuration.md"
    let page = try text(path)
    let parts = page.split(separator: "<!-- options: begin -->\n", maxSplits: 1)
    try #require(parts.count == 2)
    let rest = parts[1].split(separator: "<!-- options: end -->", maxSplits: 1)
    let end = try #require(rest.last)
    let new =
      parts[0] + "<!-- options: begin -->\n" + ClientOption.markdown + "<!-- options: end -->" + end
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try String(new).write(
        to: Self.root.appending(path: path), atomically: true, encoding: .utf8)
    } else {
      #expect(page == new, "run UPDATE_DOCS=1 swift test --filter thePageHasTheTable")
    }
  }

  /// `merging` and `isSet` go by the table.
  @Test func eachOptionIsMerged() throws {
    let samples: [(Structure, String)] = [
      (["region_name": "eu-west-1"], "region"), (["use_fips_endpoint": true], "useFIPSEndpoint"),
      (["inject_host_prefix": false], "disableHostPrefixInjection"),
      (["retries": ["mode": "adaptive"]], "retries.mode"),
      (["retries": ["max_attempts": 0]], "retries.maxAttempts"),
      (["proxies": ["https": "http://p:1"]], "proxies.urls"),
      (["proxies_config": ["proxy_ca_bundle": "/p"]], "proxies.caBundle"),
      (["s3": ["use_arn_region": true]], "s3.useARNRegion"),
      (["s3": ["addressing_style": "path"]], "s3.addressingStyle"),
      (["client_cert": "c"], "clientCertificate"), (["read_timeout": 1], "readTimeout"),
      (["endpoint_discovery_enabled": "auto"], "endpointDiscovery"),
      (["accepts_legacy_tls": true], "acceptsLegacyTLS"),
    ]
    for (options, name) in samples {
      let set = try ClientOptions(options: options)
      #expect("\(set)" == "ClientOptions(\(name))")
      #expect("\(ClientOptions().merging(set))" == "ClientOptions(\(name))")
      #expect("\(set.merging(ClientOptions()))" == "ClientOptions(\(name))")
      #expect(!set.isEmpty)
    }
    #expect(ClientOptions().isEmpty)
  }

  @Test func descriptionHasNoValues() {
    let options = ClientOptions {
      $0.bearerToken = "top-secret"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "top-secret")
      $0.proxies.urls = ["https": "http://user:top-secret@proxy"]
    }
    var dumped = ""
    dump(options, to: &dumped)
    for text in ["\(options)", String(reflecting: options), dumped] {
      #expect(!text.contains("top-secret") && !text.contains("AKID"))
    }
    #expect("\(options)" == "ClientOptions(credentials, bearerToken, proxies.urls)")
  }
}
