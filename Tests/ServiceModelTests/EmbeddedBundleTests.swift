// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import Testing

@Suite struct EmbeddedBundleTests {
  @Test func everyBlobOpens() throws {
    let bundle = try ModelBundle.embedded
    for file in bundle.fileNames.map(\.string) {
      let archive = try #require(try bundle.archive(file))
      for name in archive.names.map(\.string) {
        let blob = try #require(try archive.blob(name))
        switch name.prefix(while: { $0 != "/" }) {
        case "service": #expect(try !ServiceModel(blob).shapes.isEmpty, "\(file) \(name)")
        case "rules": #expect(blob.count > 0, "\(file) \(name)")
        default: #expect(try ModelNode(tree: blob).kind == .object, "\(file) \(name)")
        }
      }
    }
  }

  @Test func everyServiceHasItsRules() throws {
    let bundle = try ModelBundle.embedded
    #expect(bundle.serviceNames.count > 400)
    for name in bundle.serviceNames {
      let service = try #require(try bundle.service(name))
      let version = try #require(try bundle.latestVersion(of: name))
      #expect(try bundle.ruleSet(of: name, version: version) != nil, "\(name)")
      #expect(!service.operations.isEmpty, "\(name)")
      #expect(service.metadata["serviceId"].string != nil, "\(name)")
    }
  }

  @Test func everyOperationIsFoundByItsSpellings() throws {
    let bundle = try ModelBundle.embedded
    for name in ["ec2", "s3", "cloudfront", "dynamodb", "storagegateway"] {
      let service = try #require(try bundle.service(name))
      for operation in service.operations {
        let api = operation.name.string
        for spelling in [api, snakeCased(api), kebabCased(api)] {
          #expect(service.operation(spelling) == operation, "\(name) \(spelling)")
        }
      }
    }
  }

  @Test func versions() throws {
    let bundle = try ModelBundle.embedded
    #expect(try bundle.versions(of: "dynamodb").contains("2012-08-10"))
    #expect(try bundle.versions(of: "cloudfront").count > 10)
    #expect(try bundle.latestVersion(of: "ec2") == "2016-11-15")
    #expect(try bundle.latestVersion(of: "no-such-service") == nil)
    #expect(try bundle.resourceVersions(of: "s3") == ["2006-03-01"])
  }

  @Test(arguments: [
    "partitions", "endpoints", "retry", "sdk-default-configuration", "xform_name_special",
    "service_name_aliases", "service_id_overrides", "event_aliases",
  ])
  func data(name: String) throws {
    let tree = try #require(try ModelBundle.embedded.tree("data/\(name)"))
    #expect(!tree.members.isEmpty)
  }
}
