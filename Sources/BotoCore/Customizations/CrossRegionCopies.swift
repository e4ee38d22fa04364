// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import WireFormats

/// Copies from another region carry a URL by which the service fetches the source: the same
/// operation, presigned for the source's region.
enum CrossRegionCopies {
  static let hooks: [Hook] =
    [
      Hook(
        .beforeCall, services: ["ec2"], operations: ["CopySnapshot"],
        named: "inject_presigned_url_ec2"
      ) { call in
        try await addURL(call, parameter: "PresignedUrl", keepsSource: true)
      }
    ] + copies("rds", rdsOperations) + copies("neptune", clusterOperations)
    + copies("docdb", clusterOperations)

  private static let clusterOperations: Set = ["CopyDBClusterSnapshot", "CreateDBCluster"]
  private static let rdsOperations: Set = [
    "CopyDBClusterSnapshot", "CreateDBCluster", "CopyDBSnapshot", "CreateDBInstanceReadReplica",
    "StartDBInstanceAutomatedBackupsReplication",
  ]

  private static func copies(_ service: String, _ operations: Set<String>) -> [Hook] {
    [
      Hook(
        .beforeCall, services: [service], operations: operations,
        named: "inject_presigned_url_rds"
      ) { call in
        guard call.parameters["SourceRegion"] != nil else { return }
        try await addURL(call, parameter: "PreSignedUrl", keepsSource: false)
      }
    ]
  }

  /// - Parameters:
  ///   - parameter: The form's item for the URL.
  ///   - keepsSource: Whether the source's and the destination's region are sent too (EC2).
  private static func addURL(
    _ call: CallContext, parameter: String, keepsSource: Bool
  ) async throws {
    guard let bytes = call.prepared.request.body.bytes else { return }
    var form = PercentEncoding.decodeQuery(String(decoding: bytes, as: UTF8.self))
    let given = form.contains { $0.name == parameter }
    if given, keepsSource { return }
    if !keepsSource { form.removeAll { $0.name == "SourceRegion" } }
    if !given {
      let source = String(call.parameters["SourceRegion"]) ?? ""
      let destination = call.client.endpoint.signingRegion ?? ""
      let signed = form.setting("DestinationRegion", to: destination)
      form.append((parameter, try await presign(call, signed, from: source, to: destination)))
      if keepsSource { form = form.setting("DestinationRegion", to: destination) }
    }
    let items = form.map { PercentEncoding.encodeItem($0.name, $0.value) }
    call.prepared.request.body = .bytes(Array(items.joined(separator: "&").utf8))
  }

  private static func presign(
    _ call: CallContext, _ form: [(name: String, value: String)], from source: String,
    to destination: String
  ) async throws -> String {
    // It becomes part of a host name.
    try RegionName.validate(source)
    var url = call.prepared.request.url
    url.host = url.host.replacingBytes(of: destination, with: source)
    let items = form.map { PercentEncoding.encodeItem($0.name, $0.value) }
    let request = WireRequest(
      method: "GET", url: url, body: .bytes(Array(items.joined(separator: "&").utf8)))
    return try await call.client.presigned(request, region: source, like: call)
  }
}

extension [(name: String, value: String)] {
  /// These items with one of them set, in place or after the others.
  fileprivate func setting(_ name: String, to value: String) -> Self {
    guard let index = firstIndex(where: { $0.name == name }) else { return self + [(name, value)] }
    var items = self
    items[index].value = value
    return items
  }
}

extension String {
  /// The text with each occurrence of another one replaced.
  fileprivate func replacingBytes(of wanted: String, with replacement: String) -> String {
    guard !wanted.isEmpty else { return self }
    return split(separator: wanted, omittingEmptySubsequences: false).joined(separator: replacement)
  }
}
