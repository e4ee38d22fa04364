// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
package import ServiceModel

/// One run of the generator: from a `boto3.json` to files in a folder.
package struct GeneratorRun {
  /// Where the models of AWS are.
  package enum Source {
    /// The folder `Models` of this package, with documentation.
    case folder(String)
    /// A bundle in the executable, without documentation.
    case bundle(ModelBundle)
  }

  /// How files are named.
  package enum FileNames {
    /// By the clients' types: `S3.swift`.
    case types
    /// By the services, which are known without the models: `boto3-s3.swift`.
    case services
  }

  private let generator: ClientGenerator
  private let services: [String]

  /// A run.
  ///
  /// - Parameters:
  ///   - file: the path of the `boto3.json`.
  ///   - source: the models of AWS.
  ///   - directories: the user's directories with models, those of `AWS_DATA_PATH`; the folder that
  ///     the file names comes before them.
  /// - Throws: ``GeneratorError`` at the place of a fault in the file; ``CompileError`` for models
  ///   that can't be read.
  package init(_ file: String, source: Source, directories: [String]) throws {
    let configuration = try ClientConfiguration(parsing: try Self.read(file), file: file)
    services = configuration.services
    var directories = directories
    if let models = configuration.models {
      directories.insert(Self.path(models, besides: file), at: 0)
    }
    generator = try ClientGenerator(
      configuration, try Self.models(source, services: services, directories: directories))
  }

  /// Writes the files; one that is as it should be stays untouched.
  ///
  /// - Returns: the paths of all files.
  /// - Throws: ``GeneratorError`` and ``CompileError``.
  package func write(to folder: String, _ fileNames: FileNames) throws -> [String] {
    var paths: [String] = []
    for (service, file) in zip(services, try generator.files()) {
      let name =
        switch fileNames {
        case .types: file.name
        case .services: "boto3-\(service).swift"
        }
      try ModelFile.update("\(folder)/\(name)", to: Array(file.text.utf8))
      paths.append("\(folder)/\(name)")
    }
    return paths
  }

  /// Every name that isn't the model's by the plain rule, a line each.
  ///
  /// - Throws: ``GeneratorError``.
  package func explanation() throws -> String { try generator.explanation() }

  private static func read(_ file: String) throws(GeneratorError) -> [UInt8] {
    do {
      return try ModelFile.read(file)
    } catch {
      throw GeneratorError(error.reason, file: file)
    }
  }

  private static func path(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return "\(file[..<slash])/\(path)"
  }

  private static func models(
    _ source: Source, services: [String], directories: [String]
  ) throws -> ClientGenerator.Models {
    let origin: String
    let names: () throws -> [String]
    let bundle: ModelBundle
    let folder: String?
    switch source {
    case .folder(let path):
      let pin = try ModelFile.read("\(path)/botocore-version")
      origin = "botocore \(String(decoding: pin.prefix { $0 > 0x20 }, as: UTF8.self))"
      let compiled = BundleDirectory("\(path)/compiled")
      names = { try compiled.serviceNames() }
      bundle = try compiled.bundle(ofServices: services)
      folder = "\(path)/documentation"
    case .bundle(let embedded):
      origin = "botocore \(ModelBundle.botocoreVersion)"
      names = { embedded.serviceNames }
      bundle = embedded
      folder = nil
    }
    let loader = ModelLoader(bundle: bundle, directories: directories)
    return ClientGenerator.Models(
      origin: origin, serviceNames: { Set(try names() + loader.serviceNames()).sorted() },
      versions: { try loader.versions(of: $0) },
      service: { try loader.service($0, version: $1) },
      documentation: { name, version in
        if let own = try DocumentationCompiler.file(of: name, version: version, in: directories) {
          return try ServiceDocumentation(own)
        }
        // The package has the texts of the latest version.
        guard let folder, try bundle.latestVersion(of: name) == version else { return nil }
        return try ServiceDocumentation(try ModelFile.read("\(folder)/\(name)"))
      },
      resources: { service in
        try service.resources(in: directories)
          ?? bundle.resources(of: service.name, version: service.version)
      })
  }
}
