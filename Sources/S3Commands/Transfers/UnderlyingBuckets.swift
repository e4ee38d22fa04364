// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols
import BotoCore
import WireFormats

/// The buckets of access points, by their ARNs and aliases.
struct UnderlyingBuckets {
  private let run: any ProgramRun
  private let region: String?

  /// - Parameter region: The access points' region, if it isn't the command line's.
  init(_ run: any ProgramRun, region: String?) {
    self.run = run
    self.region = region
  }

  /// Whether a name may stand for a bucket with another name.
  static func mayBeAlias(_ name: String) -> Bool {
    kind(of: name) != .bucket
  }

  /// The buckets of a name.
  func names(of name: String) async throws -> [String] {
    switch Self.kind(of: name) {
    case .bucket: return [name]
    case .accessPoint(let account, let point):
      return [try await bucket(ofAccessPoint: point, account: account)]
    case .multiRegion(let account, let alias):
      return try await buckets(ofAlias: alias, account: account)
    case .alias:
      let identity = try await call("sts", "GetCallerIdentity", [:])
      return [
        try await bucket(ofAccessPoint: name, account: String(identity["Account"]) ?? "")
      ]
    case .outpostAlias:
      throw CommandFailure(
        .parameters,
        "Can't resolve underlying bucket name of s3 outposts access point alias. Use arn instead "
          + "to resolve the bucket name and validate the mv command.")
    }
  }

  private enum Kind: Equatable {
    case bucket, alias, outpostAlias
    case accessPoint(account: String, name: String)
    case multiRegion(account: String, alias: String)
  }

  private static func kind(of name: String) -> Kind {
    if name.utf8.ends(with: "-s3alias".utf8) { return .alias }
    if name.utf8.ends(with: "--op-s3".utf8) { return .outpostAlias }
    let fields = name.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0] == "arn" else { return .bucket }
    let account = String(fields[4])
    if fields[2] == "s3-outposts" { return .accessPoint(account: account, name: name) }
    let point = String(fields[5].drop { $0 != ":" && $0 != "/" }.dropFirst())
    return fields[3].isEmpty
      ? .multiRegion(account: account, alias: point) : .accessPoint(account: account, name: point)
  }

  private func bucket(ofAccessPoint name: String, account: String) async throws -> String {
    let response = try await call(
      "s3control", "GetAccessPoint", ["AccountId": .string(account), "Name": .string(name)])
    return String(response["Bucket"]) ?? ""
  }

  private func buckets(ofAlias alias: String, account: String) async throws -> [String] {
    let client = try client("s3control")
    let pages = try client.paginator("ListMultiRegionAccessPoints").pages(
      parameters: ["AccountId": .string(account)])
    for try await page in pages {
      for point in page["AccessPoints"][...] where String(point["Alias"]) == alias {
        return point["Regions"][...].compactMap { String($0["Bucket"]) }
      }
    }
    throw CommandFailure(
      .parameters,
      "Couldn't find multi-region access point with alias \(alias) in account \(account)")
  }

  private func call(
    _ service: String, _ operation: String, _ parameters: Structure
  ) async throws -> Value {
    let client = try client(service)
    return try await client.call(try client.operation(operation), parameters)
  }

  private func client(_ service: String) throws -> ServiceClient {
    try run.client(service, region: region, usesEndpoint: false) { _ in }
  }
}
