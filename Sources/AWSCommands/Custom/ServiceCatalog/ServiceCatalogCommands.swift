// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import AWSHTTP
import EndpointRules
import Files
import S3Transfer
import WireFormats

/// `servicecatalog generate`: uploads a template and creates a product or a version of one.
enum ServiceCatalogCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "servicecatalog", "generate", "product", summary: "Creates a product from a template.",
      options: [
        CommandOption("product-name", isRequired: true),
        CommandOption("product-owner", isRequired: true),
        CommandOption(
          "product-type", check: .choices(["CLOUD_FORMATION_TEMPLATE", "MARKETPLACE"]),
          isRequired: true),
        CommandOption("product-description"), CommandOption("product-distributor"),
        CommandOption("tags", .custom, .atLeastOne), CommandOption("file-path", isRequired: true),
        CommandOption("bucket-name", isRequired: true), CommandOption("support-description"),
        CommandOption("support-email"),
      ] + artifact, run: createProduct),
    CustomCommand(
      "servicecatalog", "generate", "provisioning-artifact",
      summary: "Creates a version of a product from a template.",
      options: [
        CommandOption("file-path", isRequired: true),
        CommandOption("bucket-name", isRequired: true),
      ] + artifact + [CommandOption("product-id", isRequired: true)], run: createArtifact),
  ]

  private static let artifact = [
    CommandOption("provisioning-artifact-name", isRequired: true),
    CommandOption("provisioning-artifact-description", isRequired: true),
    CommandOption(
      "provisioning-artifact-type",
      check: .choices(["CLOUD_FORMATION_TEMPLATE", "MARKETPLACE_AMI", "MARKETPLACE_CAR"]),
      isRequired: true),
  ]

  @Sendable private static func createProduct(_ run: CustomRun) async throws -> Int32 {
    let version = try await uploadedVersion(run)
    var product: Structure = [
      "Name": .string(try run.required("product-name")),
      "Owner": .string(try run.required("product-owner")),
      "ProductType": .string(try run.required("product-type")),
      "Tags": .list(try (run.words("tags") ?? []).map(tag)),
      "ProvisioningArtifactParameters": version,
    ]
    let more = [
      ("support-description", "SupportDescription"), ("product-description", "Description"),
      ("support-email", "SupportEmail"), ("product-distributor", "Distributor"),
    ]
    for (option, member) in more {
      if let text = run.text(option), !text.isEmpty { product[member] = .string(text) }
    }
    return try await create("CreateProduct", product, run)
  }

  @Sendable private static func createArtifact(_ run: CustomRun) async throws -> Int32 {
    let version = try await uploadedVersion(run)
    return try await create(
      "CreateProvisioningArtifact",
      ["ProductId": .string(try run.required("product-id")), "Parameters": version], run)
  }

  private static func create(
    _ operation: String, _ parameters: Structure, _ run: CustomRun
  ) async throws -> Int32 {
    let answer = try await run.service("servicecatalog")(
      operation, parameters, options: try run.printedAnswer())
    var members = Structure(answer) ?? Structure()
    members["ResponseMetadata"] = nil
    try run.write(Value.structure(members).json.jsonText(.indented(2)))
    return 0
  }

  /// A tag from `Key=k,Value=v`.
  private static func tag(_ word: String) throws -> Value {
    var members = Structure()
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw CommandFailure(
          "dictionary update sequence element #\(members.count) has length \(pair.count); 2 is "
            + "required")
      }
      members[String(pair[0])] = .string(String(pair[1]))
    }
    return .structure(members)
  }

  /// Uploads the template.
  ///
  /// - Returns: The parameters of the version that uses it.
  private static func uploadedVersion(_ run: CustomRun) async throws -> Value {
    let region = try run.region() ?? ""
    let regions = try run.invocation.session.legacyEndpoints.availableRegions(
      service: "servicecatalog")
    guard regions.contains(region) else {
      throw CommandFailure(
        "An error occurred (InvalidParametersException) : Region \(run.globals.region ?? "None") is "
          + "not supported")
    }
    let path = try run.required("file-path")
    let bucket = try run.required("bucket-name")
    guard LocalPath.isFile(path) else { throw CommandFailure("\(path) cannot be found") }
    let name = LocalPath.name(of: path)
    let uploader = try ArtifactUploader(run, bucket: bucket, usesEndpoint: true, isForced: true)
    _ = try await uploader.upload(.file(path), size: FileStatus(of: path)?.size ?? 0, as: name)
    let host = region == "us-east-1" ? "s3" : "s3-\(region)"
    return [
      "Name": .string(try run.required("provisioning-artifact-name")),
      "Description": .string(try run.required("provisioning-artifact-description")),
      "Info": ["LoadTemplateFromURL": .string("https://\(host).amazonaws.com/\(bucket)/\(name)")],
      "Type": .string(try run.required("provisioning-artifact-type")),
    ]
  }
}
