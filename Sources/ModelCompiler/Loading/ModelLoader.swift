// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import WireFormats

/// Finds services among the user's models and the bundle's.
///
/// Like botocore's loader: each document (service, paginators, waiters, endpoint rule set) comes
/// from the first of the user's directories that has it, or else from the bundle; a service's
/// versions are those of all of them. Users' documents are compiled on demand, once per process as
/// long as the files don't change.
///
/// Unlike botocore: compressed files (`.json.gz`) are refused, and extras
/// (`service-2.sdk-extras.json`) amend only a `service-2.json` of the user, not the bundle's.
package struct ModelLoader: Sendable {
  private let bundle: ModelBundle
  private let files: ModelFiles

  /// The documents that extras may amend.
  static let extendableTypes = ["service-2", "paginators-1", "waiters-2", "endpoint-rule-set-1"]

  /// A loader.
  ///
  /// - Parameters:
  ///   - bundle: the compiled models.
  ///   - directories: the user's directories in the order in which they are searched, `~` and
  ///     variables expanded: those of `AWS_DATA_PATH`, then `~/.aws/models`. They need not exist.
  package init(bundle: ModelBundle, directories: [String] = []) {
    self.bundle = bundle
    files = ModelFiles(directories: directories)
  }

  /// The names of all services, sorted by bytes.
  ///
  /// - Throws: ``CompileError`` when a directory can't be read.
  package func serviceNames() throws(CompileError) -> [String] {
    Self.union(bundle.serviceNames, try files.services())
  }

  /// The API versions of a service, sorted, the latest last; empty for an unknown service.
  ///
  /// - Throws: ``CompileError`` when a directory can't be read, ``ModelError`` when the bundle is
  ///   damaged.
  package func versions(of service: String) throws -> [String] {
    Self.union(try bundle.versions(of: service), try files.versions(of: service))
  }

  /// Opens a service.
  ///
  /// - Parameters:
  ///   - name: the service's name, `s3`.
  ///   - version: the API version; the latest if `nil`.
  /// - Returns: `nil` when there is no such service or version.
  /// - Throws: ``CompileError`` when a user's document isn't a model, ``ModelError`` when the
  ///   bundle is damaged.
  package func service(_ name: String, version: String? = nil) throws -> LoadedService? {
    guard let version = try version ?? versions(of: name).last else { return nil }
    let sources = try sources(of: name, version)
    guard !sources.isEmpty else { return try bundledService(name, version) }
    return try CompiledCache.service(of: sources) { try compiledService(name, version) }
  }

  /// Opens a service for a credential provider: the user's, or the part of it that providers call,
  /// which is there in programs without all services.
  ///
  /// - Returns: `nil` when there is no such service.
  /// - Throws: as ``service(_:version:)``.
  package func providerService(_ name: String) throws -> LoadedService? {
    guard let archive = try bundle.archive(ModelBundle.providers + name),
      try files.versions(of: name).isEmpty
    else { return try service(name) }
    let slice = try LoadedService(slice: archive, of: name)
    return try sources(of: name, slice.version).isEmpty ? slice : service(name)
  }

  /// The user's files for a service.
  private func sources(of name: String, _ version: String) throws -> [CompilerFiles.FileVersion] {
    guard !files.directories.isEmpty else { return [] }
    var sources: [CompilerFiles.FileVersion] = []
    for type in Self.extendableTypes {
      for file in ["\(type).json", "\(type).sdk-extras.json"] {
        guard let path = try files.file(file, name, version) else { continue }
        if let source = CompilerFiles.version(of: path) { sources.append(source) }
      }
    }
    return sources
  }

  private func bundledService(_ name: String, _ version: String) throws -> LoadedService? {
    guard let model = try bundle.service(name, version: version) else { return nil }
    return LoadedService(
      name: name, version: version, model: model, paginators: model.paginators,
      waiters: model.waiters, ruleSet: try bundle.ruleSet(of: name, version: version))
  }

  private func compiledService(_ name: String, _ version: String) throws -> LoadedService? {
    let bundled = try bundledService(name, version)
    let service = try document("service-2", name, version)
    let paginators = try document("paginators-1", name, version)
    let waiters = try document("waiters-2", name, version)
    let ruleSet = try document("endpoint-rule-set-1", name, version)

    let model: ServiceModel
    if let service {
      model = try ServiceModel(
        ModelBytes(copying: CompiledService.service(service, paginators: nil, waiters: nil)))
    } else if let extras = try files.file("service-2.sdk-extras.json", name, version) {
      throw CompileError("put the service-2.json that it amends beside it", file: extras)
    } else if let bundled {
      model = bundled.model
    } else {
      return nil
    }
    return LoadedService(
      name: name, version: version, model: model,
      paginators: try paginators.map { try Self.section("pagination", of: $0) }
        ?? bundled?.paginators ?? ModelNode.null,
      waiters: try waiters.map { try Self.section("waiters", of: $0) }
        ?? bundled?.waiters ?? ModelNode.null,
      ruleSet: try ruleSet.map { ModelBytes(copying: try CompiledService.ruleSet($0)) }
        ?? bundled?.ruleSet)
  }

  /// A user's document, with the bundle's extras if the user has none.
  private func document(
    _ type: String, _ name: String, _ version: String
  ) throws -> ModelFiles.Document? {
    let extras = try bundle.extras(to: type, of: name, version: version).map(JSONNode.init)
    return try files.document(type, name, version, extras: extras)
  }

  /// The section of a document with its entries by name.
  private static func section(
    _ key: String, of document: ModelFiles.Document
  ) throws -> ModelNode {
    let root = try ModelNode(tree: ModelBytes(copying: CompiledService.tree(document)))
    guard root[key].kind == .object else {
      throw CompileError("it has no '\(key)'", file: document.file)
    }
    return root[key]
  }

  private static func union(_ first: [String], _ second: [String]) -> [String] {
    guard !second.isEmpty else { return first }
    return Set(first).union(second).sortedByBytes()
  }
}

/// The users' services that were compiled in this process. Compiled bytes are never freed, so they
/// are compiled once and shared by all sessions.
enum CompiledCache {
  private static let services = OnceCache<[CompilerFiles.FileVersion], LoadedService?>()

  /// The service of the files in their current state, compiled by the first caller; `nil` if they
  /// don't make one.
  static func service(
    of sources: [CompilerFiles.FileVersion], _ compile: () throws -> LoadedService?
  ) throws -> LoadedService? {
    try services.value(for: sources, compile)
  }
}
