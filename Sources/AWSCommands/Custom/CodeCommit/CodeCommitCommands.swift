// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import CommandSupport
import Crypto
import NIOCore
import WireFormats

/// `codecommit credential-helper`: the user name and the password that Git asks for.
enum CodeCommitCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "codecommit", "credential-helper", "get",
      summary: "Prints a user name and a password for Git.",
      options: [.flag("ignore-host-check")], run: get),
    CustomCommand(
      "codecommit", "credential-helper", "store", summary: "Does nothing: nothing is stored."
    ) { _ in 0 },
    CustomCommand(
      "codecommit", "credential-helper", "erase", summary: "Does nothing: nothing is stored."
    ) { _ in 0 },
  ]

  @Sendable private static func get(_ run: CustomRun) async throws -> Int32 {
    let description = try await GitDescription(String(decoding: readInput(), as: UTF8.self))
    guard description.isOfAmazon || run.flag("ignore-host-check") == true else { return 0 }
    guard let region = try description.region ?? run.region() else {
      throw CommandFailure(
        .noRegion,
        "You must specify a region. You can also configure your region by running \"aws configure\"."
      )
    }
    let credentials = try await run.credentials()
    let password = description.password(
      secret: credentials.secretAccessKey, region: region, at: .now)
    let token = credentials.sessionToken.map { "%" + $0 } ?? ""
    try run.write("username=\(credentials.accessKeyID)\(token)\npassword=\(password)\n")
    return 0
  }

  private static func readInput() async throws -> [UInt8] {
    try StandardStreams.process.requireInput()
    let reader = try await StandardInput().makeReader()
    var bytes: [UInt8] = []
    while let buffers = try await reader.nextBuffers() {
      for buffer in buffers { bytes += buffer.readableBytesView }
    }
    return bytes
  }
}

/// What Git says about the repository for which it asks: lines of `name=value`.
struct GitDescription {
  private let scheme: String
  private let host: String
  private let path: String

  init(_ text: String) throws {
    var values: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      guard let equals = line.firstIndex(of: "=") else { continue }
      values[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
    func value(_ name: String) throws -> String {
      guard let value = values[name] else { throw CommandFailure("'\(name)'") }
      return value
    }
    host = try value("host")
    scheme = values["protocol"] ?? "https"
    path = try isAmazon(host) ? value("path") : values["path"] ?? ""
  }

  /// Whether the host belongs to Amazon.
  var isOfAmazon: Bool { isAmazon(host) }

  /// The region in the host's name: `[vpce-….]git-codecommit[-fips].REGION.[vpce.]amazonaws.com`.
  var region: String? {
    var labels = host.split(separator: ".", omittingEmptySubsequences: false)[...]
    if labels.first?.hasPrefix("vpce-") == true { labels = labels.dropFirst() }
    guard labels.count >= 4,
      ["git-codecommit", "git-codecommit-fips"].contains(labels.removeFirst())
    else { return nil }
    let region = labels.removeFirst()
    if labels.first == "vpce" { labels = labels.dropFirst() }
    guard labels.first == "amazonaws", labels.dropFirst().first?.hasPrefix("com") == true else {
      return nil
    }
    return region.isEmpty ? nil : String(region)
  }

  /// The password: the time and a signature of the repository's URL.
  func password(secret: String, region: String, at time: Timestamp) -> String {
    let name = host.prefix { $0 != ":" }
    let canonical = "GIT\n/\(path)\n\nhost:\(name)\n\nhost\n"
    let stamp = String(time.signingTime.dropLast())
    let day = time.signingDay
    let hash = Hex.encode(Array(SHA256.hash(data: Array(canonical.utf8))))
    let text = "AWS4-HMAC-SHA256\n\(stamp)\n\(day)/\(region)/codecommit/aws4_request\n\(hash)"
    var key = Array("AWS4\(secret)".utf8)
    for part in [day, region, "codecommit", "aws4_request", text] {
      key = Array(
        HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: SymmetricKey(data: key)))
    }
    return "\(stamp)Z\(Hex.encode(key))"
  }
}

private func isAmazon(_ host: String) -> Bool {
  host.contains("amazon.com") || host.contains("amazonaws.com")
}
