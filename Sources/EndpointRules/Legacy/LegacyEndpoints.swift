// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// The endpoints of services by region, as AWS listed them before there were endpoint rule sets
/// (`endpoints.json`). botocore still uses them for the regions of a service, the partition of a
/// region, and the endpoint and signing region of services without a rule set.
package struct LegacyEndpoints: Sendable {
  private struct Partition: Sendable {
    let name: String
    let node: ModelNode
    let pattern: RegionPattern?

    func contains(region: String) -> Bool {
      if !node["regions"][region].isNull { return true }
      return region.withBytes { pattern?.matches($0) ?? false }
    }
  }

  private let partitions: [Partition]
  private static let withoutDualStack: Set<String> = ["aws-iso", "aws-iso-b"]

  /// Reads the bundle's `data/endpoints`.
  ///
  /// - Throws: ``LegacyEndpointError/damaged(_:)`` when there are no partitions, or one has no name
  ///   or a region pattern of an unknown form.
  package init(_ node: ModelNode) throws(LegacyEndpointError) {
    var partitions: [Partition] = []
    for partition in node["partitions"].elements {
      guard let name = partition["partition"].string else {
        throw .damaged("partition \(partitions.count) has no name")
      }
      let regex = partition["regionRegex"].text
      let pattern = regex.flatMap(RegionPattern.init)
      guard regex == nil || pattern != nil else {
        throw .damaged("the regionRegex of partition \(name) has an unknown form")
      }
      partitions.append(Partition(name: name, node: partition, pattern: pattern))
    }
    guard !partitions.isEmpty else { throw .damaged("there are no partitions") }
    self.partitions = partitions
  }

  // MARK: Lists

  /// The names of all partitions, `aws` first.
  package var availablePartitions: [String] { partitions.map(\.name) }

  /// The regions of a partition where a service has an endpoint, in the data's order.
  ///
  /// - Parameters:
  ///   - service: The service's endpoint prefix (`monitoring`, not `cloudwatch`).
  ///   - partition: The partition.
  ///   - allowNonRegional: Whether names that aren't regions count too (`aws-global`, `fips-…`).
  ///   - variantTags: If not empty, only regions with such an endpoint: `fips`, `dualstack`.
  package func availableRegions(
    service: String, partition: String = "aws", allowNonRegional: Bool = false,
    variantTags: Set<String> = []
  ) -> [String] {
    var names: [String] = []
    for candidate in partitions where candidate.name == partition {
      let regions = Set(candidate.node["regions"].members.map(\.key))
      for (name, endpoint) in candidate.node["services"][service]["endpoints"].members {
        let isRegion = regions.contains(name)
        let isIncluded =
          if isRegion, !variantTags.isEmpty {
            Self.variant(of: endpoint, variantTags) != nil
          } else {
            isRegion || allowNonRegional
          }
        if isIncluded { names.append(name.string) }
      }
    }
    return names
  }

  /// The partition that a region belongs to.
  ///
  /// - Throws: ``LegacyEndpointError/unknownRegion(_:)``
  package func partition(forRegion region: String) throws(LegacyEndpointError) -> String {
    guard let partition = partitions.first(where: { $0.contains(region: region) }) else {
      throw .unknownRegion(region)
    }
    return partition.name
  }

  /// The suffix of a partition's host names; `nil` when there is no such partition or variant.
  ///
  /// - Parameter variantTags: `fips`, `dualstack`, or none.
  package func dnsSuffix(partition: String, variantTags: Set<String> = []) -> String? {
    guard let node = partitions.first(where: { $0.name == partition })?.node else { return nil }
    if variantTags.isEmpty { return node["dnsSuffix"].string }
    return Self.variant(of: node["defaults"], variantTags)?["dnsSuffix"].string
  }

  // MARK: Endpoints

  /// The endpoint of a service in a region.
  ///
  /// - Parameters:
  ///   - service: The service's endpoint prefix.
  ///   - region: The region; without one, the service's endpoint for the whole partition.
  ///   - partition: The partition; without one, the first that has the region.
  ///   - useDualStack: Whether the endpoint must support IPv6.
  ///   - useFIPS: Whether the endpoint must conform to FIPS 140.
  /// - Returns: `nil` when no partition has the region, or there is no such partition.
  /// - Throws: ``LegacyEndpointError``
  package func endpoint(
    service: String, region: String?, partition: String? = nil, useDualStack: Bool = false,
    useFIPS: Bool = false
  ) throws(LegacyEndpointError) -> LegacyEndpoint? {
    var query = Query(
      service: service, region: region,
      tags: (useDualStack ? ["dualstack"] : []) + (useFIPS ? ["fips"] : []))
    // botocore's rule for S3: only us-east-1 can replace a missing region with dual-stack.
    if service == "s3", useDualStack, region == nil { query.region = "us-east-1" }
    if let partition {
      guard let wanted = partitions.last(where: { $0.name == partition }) else { return nil }
      if useDualStack, Self.withoutDualStack.contains(partition) {
        throw .noVariant(
          tags: ["dualstack"],
          reason: "Dualstack endpoints are currently not supported for \(partition) partition")
      }
      return try Self.endpoint(query, in: wanted, isForced: true)
    }
    for candidate in partitions {
      if useDualStack, Self.withoutDualStack.contains(candidate.name) { continue }
      if let endpoint = try Self.endpoint(query, in: candidate, isForced: false) {
        return endpoint
      }
    }
    return nil
  }

  private struct Query {
    let service: String
    var region: String?
    let tags: [String]
  }

  private static func endpoint(
    _ query: Query, in partition: Partition, isForced: Bool
  ) throws(LegacyEndpointError) -> LegacyEndpoint? {
    let service = partition.node["services"][query.service]
    let partitionEndpoint = service["partitionEndpoint"].string
    guard let region = query.region ?? partitionEndpoint else { throw .noRegion }
    if !service["endpoints"][region].isNull {
      return try endpoint(query, named: region, service, in: partition)
    }
    guard isForced || partition.contains(region: region) else { return nil }
    let isRegionalized = service["isRegionalized"].bool ?? true
    let name = isRegionalized ? region : partitionEndpoint ?? region
    return try endpoint(query, named: name, service, in: partition)
  }

  private static func endpoint(
    _ query: Query, named name: String, _ service: ModelNode, in partition: Partition
  ) throws(LegacyEndpointError) -> LegacyEndpoint {
    let endpoint = service["endpoints"][name]
    let serviceDefaults = service["defaults"]
    let partitionDefaults = partition.node["defaults"]
    var layers: [ModelNode] = []
    if !query.tags.isEmpty {
      let tags = Set(query.tags)
      layers = [endpoint, serviceDefaults, partitionDefaults]
        .compactMap { variant(of: $0, tags) }
      guard !layers.isEmpty else {
        throw .noVariant(
          tags: query.tags,
          reason: "Endpoint does not exist for \(query.service) in region \(name)")
      }
    }
    layers.append(endpoint)
    // The service's own suffix never counts: the partition's replaces it first.
    guard let dnsSuffix = first("dnsSuffix", in: layers + [partition.node])?.string else {
      throw .damaged("partition \(partition.name) has no dnsSuffix")
    }
    layers += [serviceDefaults, partitionDefaults]
    guard let hostname = first("hostname", in: layers)?.string else {
      throw .damaged("\(query.service) has no hostname in \(name)")
    }
    func expand(_ template: String) -> String {
      Self.expand(template, service: query.service, region: name, dnsSuffix: dnsSuffix)
    }
    let scope = first("credentialScope", in: layers)
    return LegacyEndpoint(
      partition: partition.name, endpointName: name, hostname: expand(hostname),
      sslCommonName: first("sslCommonName", in: layers)?.string.map(expand),
      dnsSuffix: dnsSuffix, credentialScopeRegion: scope?["region"].string,
      credentialScopeService: scope?["service"].string,
      protocols: strings("protocols", in: layers),
      signatureVersions: strings("signatureVersions", in: layers),
      isDeprecated: first("deprecated", in: layers)?.bool ?? false)
  }

  /// The value of a key in the first layer that has it.
  private static func first(_ key: String, in layers: [ModelNode]) -> ModelNode? {
    layers.lazy.map { $0[key] }.first { !$0.isNull }
  }

  private static func strings(_ key: String, in layers: [ModelNode]) -> [String] {
    first(key, in: layers)?.elements.compactMap(\.string) ?? []
  }

  private static func variant(of node: ModelNode, _ tags: Set<String>) -> ModelNode? {
    node["variants"].elements.first {
      Set($0["tags"].elements.compactMap(\.string)) == tags
    }
  }

  private static func expand(
    _ template: String, service: String, region: String, dnsSuffix: String
  ) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "service": result += service
      case "region": result += region
      case "dnsSuffix": result += dnsSuffix
      default: result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// An endpoint of `endpoints.json`.
package struct LegacyEndpoint: Sendable, Hashable {
  /// The partition: `aws`.
  package let partition: String
  /// The region or pseudo-region: `eu-west-1`, `aws-global`.
  package let endpointName: String
  /// The host: `s3.eu-west-1.amazonaws.com`.
  package let hostname: String
  /// The name in the server's certificate, if it differs from the host.
  package let sslCommonName: String?
  /// The suffix of the host.
  package let dnsSuffix: String
  /// The region to sign for, if it differs from the endpoint's name.
  package let credentialScopeRegion: String?
  /// The service to sign for, if it differs from the service's own name.
  package let credentialScopeService: String?
  /// `https`, `http`
  package let protocols: [String]
  /// `v4`, `s3v4`, `s3`, `v2`
  package let signatureVersions: [String]
  /// Whether another endpoint should be used instead.
  package let isDeprecated: Bool
}

/// Why `endpoints.json` has no endpoint.
package enum LegacyEndpointError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No region is given, and the service has no endpoint for a whole partition.
  case noRegion
  /// A region belongs to no partition.
  case unknownRegion(String)
  /// There is no FIPS or dual-stack endpoint; the wanted tags, and the reason.
  case noVariant(tags: [String], reason: String)
  /// The compiled data isn't as expected.
  case damaged(String)

  /// What is wrong, in botocore's words if it has any.
  package var description: String {
    switch self {
    case .noRegion: return "You must specify a region."
    case .unknownRegion(let region):
      return "Unknown region: '\(region)'. No partition found for provided region_name."
    case .noVariant(let tags, let reason):
      let list = tags.map { "'\($0)'" }.joined(separator: ", ")
      return
        "Unable to construct a modeled endpoint with the following variant(s) [\(list)]: \(reason)"
    case .damaged(let what):
      return "The compiled endpoint data are damaged (\(what)); compile or install them anew"
    }
  }
}
