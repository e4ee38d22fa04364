// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import WireFormats

@testable import ClientGenerator

/// The models that the tests generate clients of.
enum Models {
  /// The compiled models of the repository.
  static func bundle() throws -> ModelBundle {
    try BundleDirectory(root + "Models/compiled").bundle()
  }

  /// The repository, with a slash at the end.
  static var root: String {
    String(#filePath.prefix(#filePath.count - "Tests/ClientGeneratorTests/Models.swift".count))
  }

  /// A service of JSON: `metadata` is added.
  ///
  /// - Parameters:
  ///   - operations: the members of `operations`.
  ///   - shapes: the members of `shapes`.
  static func service(
    operations: String, shapes: String, paginators: String = "", waiters: String = ""
  ) throws -> (service: LoadedService, documentation: ServiceDocumentation) {
    let service = try JSONNode(
      parsing: """
        {"metadata": {"serviceId": "Notes", "apiVersion": "2026-01-01", "protocol": "rest-json"},
         "documentation": "<p>Notes.</p>", "operations": {\(operations)}, "shapes": {\(shapes)}}
        """)
    let blob = try ServiceCompiler.compile(
      service: service, paginators: try JSONNode(parsing: "{\"pagination\": {\(paginators)}}"),
      waiters: try JSONNode(parsing: "{\"waiters\": {\(waiters)}}"))
    var archive = ArchiveWriter()
    archive.add(blob, as: "service/2026-01-01")
    return (
      try LoadedService(slice: ModelBytes(copying: archive.bytes()), of: "notes"),
      try ServiceDocumentation(
        DocumentationCompiler.file(of: service, version: "2026-01-01"))
    )
  }

  /// A generator of one service.
  static func generator(
    _ made: (service: LoadedService, documentation: ServiceDocumentation),
    _ configuration: String = #"{"notes": "all"}"#
  ) throws -> ClientGenerator {
    try ClientGenerator(
      try ClientConfiguration(parsing: Array(configuration.utf8), file: "boto3.json"),
      ClientGenerator.Models(
        origin: "botocore 1.0", serviceNames: { ["notes", "notebooks"] },
        versions: { $0 == "notes" ? ["2026-01-01"] : [] },
        service: { name, _ in name == "notes" ? made.service : nil },
        documentation: { _, _ in made.documentation }))
  }
}
