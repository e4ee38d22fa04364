// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@testable import ClientGenerator

@Suite struct NameTests {
  @Test(arguments: [
    ("DBInstanceIdentifier", "dbInstanceIdentifier"), ("KMSKeyId", "kmsKeyID"), ("ARN", "arn"),
    ("RoleArn", "roleARN"), ("ListObjectsV2", "listObjectsV2"), ("ETag", "eTag"),
    ("GatewayARNs", "gatewayARNs"), ("VpcIds", "vpcIDs"), ("APIStages", "apiStages"),
    ("Ipv6Address", "ipv6Address"), ("PublicIpv4Pool", "publicIPv4Pool"),
    ("IPv6CidrBlock", "ipv6CIDRBlock"), ("SSECustomerKeyMD5", "sseCustomerKeyMD5"),
    ("MD5OfBody", "md5OfBody"), ("ChecksumCRC32C", "checksumCRC32C"), ("S3Bucket", "s3Bucket"),
    ("Ec2SubnetId", "ec2SubnetID"), ("x-amz-date", "xAmzDate"), ("tagKeys", "tagKeys"),
    ("IoTThing", "ioTThing"),
  ])
  func members(name: String, swift: String) {
    #expect(NameScope(.member, [name], in: "")[name].text == swift)
  }

  @Test(arguments: [
    ("STANDARD_IA", "standardIa"), ("aws:kms", "awsKMS"), ("AES256", "aes256"),
    ("us-east-1", "usEast1"), ("m5.2xlarge", "m5_2xlarge"), ("TLS_1_2", "tls1_2"), ("5m", "_5m"),
    ("none", "noneValue"), ("Self", "selfValue"), ("*", "_2a"), ("AWS_IAM", "awsIAM"),
  ])
  func enumerationValues(name: String, swift: String) {
    #expect(NameScope(.enumerationValue, [name], in: "")[name].text == swift)
  }

  @Test func collisionsKeepTheModelsSpelling() {
    let names = ["A_B", "a-b", "a.b", "in"]
    let scope = NameScope(.enumerationValue, names, in: "Kind")
    #expect(names.map { scope[$0].escaped } == ["A_B", "a_b", "a_b_2", "`in`"])
    #expect(
      scope.renames.map(\.reason) == [.collision("aB"), .collision("aB"), .collision("aB")])
    #expect(NameScope(.type, ["Type", "Error"], in: "")["Type"].text == "TypeShape")
  }

  /// Every scope of every model: names differ, are identifiers, and follow the rule except for few.
  @Test(.timeLimit(.minutes(5))) func allModels() throws {
    let bundle = try Models.bundle()
    var renames = 0
    for service in bundle.serviceNames {
      let model = try #require(try bundle.service(service))
      var scopes = [NameScope(.operation, model.operations.map(\.name.string), in: service)]
      var types: [String] = []
      for shape in model.shapes {
        let name = shape.shapeName.string
        if shape.type == .structure {
          let kind: NameScope.Kind = shape.has(.union) ? .variant : .member
          scopes.append(NameScope(kind, shape.members.map(\.memberName.string), in: name))
          types.append(name)
        }
        let values = shape.traits["enum"].elements.compactMap(\.string)
        if !values.isEmpty { scopes.append(NameScope(.enumerationValue, values, in: name)) }
        if !values.isEmpty { types.append(name) }
      }
      scopes.append(NameScope(.type, types, in: service))
      for scope in scopes {
        let names = scope.names.values.map(\.text)
        #expect(Set(names).count == names.count, "\(service): \(names)")
        for name in names where !Self.isIdentifier(name) {
          Issue.record("\(service): '\(name)' is no identifier")
        }
        renames += scope.renames.count
      }
    }
    #expect(renames < 800)
  }

  /// `TypedTests/Generated/Reserved.swift` is compiled: every reserved name is in its model.
  @Test func theModelOfReservedNamesHasAll() throws {
    let model = String(
      decoding: try ModelFile.read(
        Models.root + "Tests/TypedTests/Models/reserved/2026-01-01/service-2.json"),
      as: UTF8.self)
    let types = ReservedNames.types.union(ReservedNames.resourceTypes)
    for name in types.subtracting(["init", "self"]) {
      #expect(model.contains("\n  \"\(name)\": {"), "\(name)")
    }
    for name in ReservedNames.operations {
      #expect(model.contains("\n  \"\(name.withCapital)\": {"), "\(name)")
    }
    let words = ReservedNames.members.union(ReservedNames.errorMembers)
      .union(ReservedNames.enumerationValues).union(ReservedNames.variants)
      .union(ReservedNames.waiterParameters)
    for name in words { #expect(model.contains("\"\(name)\""), "\(name)") }
  }

  private static func isIdentifier(_ name: String) -> Bool {
    !(name.utf8.first?.isASCIIDigit ?? true)
      && name.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
      && !["init", "self", "Self", "Type", "Protocol"].contains(name)
  }
}
