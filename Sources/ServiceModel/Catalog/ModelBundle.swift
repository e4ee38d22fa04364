// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import CServiceModels
import WireFormats

/// The compiled models: a file for each service (`services/s3`) and each document of data
/// (`data/partitions`), found by name. A file is a ``ModelArchive`` that is opened on demand, so
/// that a client touches only its own service's pages.
public struct ModelBundle: Sendable {
  private let files: ModelFileTable
  private let inflated = InflatedBlobs()

  /// The folder of the services' files.
  package static let services = "services/"
  /// The folder of the slices of services that credentials need.
  package static let providers = "providers/"
  /// The folder of the file of shapes' regular expressions: a blob for each service, a JSON object of
  /// expressions by the names of shapes.
  package static let patterns = "patterns/"
  /// The folder of the documents' files.
  package static let data = "data/"
  /// The name of the blob in a document's file.
  package static let document = "document"

  init(_ files: ModelFileTable) { self.files = files }

  /// A bundle of files in any order, with unique names.
  package init(files: [(name: ModelText, bytes: ModelBytes)]) {
    self.init(.listed(files.sorted { $0.name.bytes.precedes($1.name.bytes) }))
  }

  /// The names of all files, sorted by bytes.
  package var fileNames: some RandomAccessCollection<ModelText> {
    (0..<files.count).lazy.map(files.name(at:))
  }

  /// Opens a file; `nil` when there is none of that name.
  ///
  /// - Throws: ``ModelError`` when it is damaged.
  package func archive(_ name: String) throws(ModelError) -> ModelArchive? {
    guard let bytes = bytes(ofFile: name) else { return nil }
    return try ModelArchive(bytes, inflated: inflated)
  }

  /// The bytes of a file; `nil` when there is none of that name.
  package func bytes(ofFile name: String) -> ModelBytes? {
    name.withBytes { wanted in
      (0..<files.count).firstSorted { !files.name(at: $0).bytes.precedes(wanted) }
        .flatMap { files.name(at: $0).equals(wanted) ? files.bytes(at: $0) : nil }
    }
  }

  /// The names of all services, sorted by bytes.
  public var serviceNames: [String] {
    Self.services.withBytes { folder in
      fileNames.filter { $0.bytes.starts(with: folder) }
        .map { String(decoding: $0.bytes.dropFirst(folder.count), as: UTF8.self) }
    }
  }

  /// The API versions of a service, sorted, the latest last; empty for an unknown service.
  ///
  /// - Throws: ``ModelError`` when the service's file is damaged.
  public func versions(of service: String) throws(ModelError) -> [String] {
    try suffixes("service/", in: service)
  }

  /// The latest API version of a service; `nil` for an unknown service.
  ///
  /// - Throws: ``ModelError`` when the service's file is damaged.
  public func latestVersion(of service: String) throws(ModelError) -> String? {
    try versions(of: service).last
  }

  /// Opens a service.
  ///
  /// - Parameters:
  ///   - name: the service's name, `s3`.
  ///   - version: the API version, `2006-03-01`; the latest if `nil`.
  /// - Returns: `nil` when there is no such service or version.
  /// - Throws: ``ModelError`` when the service's blob is damaged.
  public func service(
    _ name: String, version: String? = nil
  ) throws(ModelError) -> ServiceModel? {
    guard let archive = try archive(Self.services + name),
      let version = version ?? archive.suffixes(ofNamesWith: "service/").last,
      let blob = try archive.blob("service/\(version)")
    else { return nil }
    return try ServiceModel(blob)
  }

  /// The compiled endpoint rule set of a service; `nil` when it has none.
  ///
  /// - Parameters:
  ///   - service: the service's name.
  ///   - version: the API version.
  /// - Throws: ``ModelError`` when the blob is damaged.
  public func ruleSet(of service: String, version: String) throws(ModelError) -> ModelBytes? {
    try archive(Self.services + service)?.blob("rules/\(version)")
  }

  /// The API versions for which a service has resources, sorted.
  ///
  /// - Throws: ``ModelError`` when the service's file is damaged.
  public func resourceVersions(of service: String) throws(ModelError) -> [String] {
    try suffixes("resources/", in: service)
  }

  /// boto3's resources of a service; `nil` if that version has none.
  ///
  /// - Throws: ``ModelError`` when the blob is damaged.
  public func resources(of service: String, version: String) throws(ModelError) -> ModelNode? {
    try tree("resources/\(version)", in: Self.services + service)
  }

  /// botocore's additions to a document of a service; `nil` when there are none.
  ///
  /// - Parameters:
  ///   - type: the document: `service-2`, `paginators-1`, …
  ///   - service: the service's name.
  ///   - version: the API version.
  /// - Throws: ``ModelError`` when the blob is damaged.
  package func extras(
    to type: String, of service: String, version: String
  ) throws(ModelError) -> ModelNode? {
    try tree("extras/\(version)/\(type)", in: Self.services + service)
  }

  /// Opens a document that belongs to no service: `data/partitions`, `data/retry`, …
  ///
  /// - Returns: `nil` when there is none of that name.
  /// - Throws: ``ModelError`` when it is damaged.
  public func tree(_ name: String) throws(ModelError) -> ModelNode? {
    try tree(Self.document, in: name)
  }

  private func tree(_ name: String, in file: String) throws(ModelError) -> ModelNode? {
    guard let blob = try archive(file)?.blob(name) else { return nil }
    return try ModelNode(tree: blob)
  }

  private func suffixes(
    _ prefix: String, in service: String
  ) throws(ModelError) -> [String] {
    try archive(Self.services + service)?.suffixes(ofNamesWith: prefix) ?? []
  }
}

/// The files of a bundle, sorted by name: those in the executable, read in place, or others.
enum ModelFileTable: Sendable {
  case linked
  case listed([(name: ModelText, bytes: ModelBytes)])

  var count: Int {
    switch self {
    case .linked: Self.data.count + (Self.services?.count ?? 0)
    case .listed(let files): files.count
    }
  }

  func name(at index: Int) -> ModelText {
    switch self {
    case .linked:
      let file = Self.file(at: index)
      return ModelText(base: UnsafeRawPointer(file.name), count: file.name_count)
    case .listed(let files): return files[index].name
    }
  }

  func bytes(at index: Int) -> ModelBytes {
    switch self {
    case .linked:
      let file = Self.file(at: index)
      return ModelBytes(immortal: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    case .listed(let files): return files[index].bytes
    }
  }
  private static var data: boto3_model_table { boto3_model_data().pointee }
  private static var services: boto3_model_table? { boto3_linked_services()?.pointee }

  /// The names of services sort behind all others.
  private static func file(at index: Int) -> boto3_model_file {
    let data = data
    guard index >= data.count, let services else { return data.files[index] }
    return services.files[index - data.count]
  }
}

extension ModelBundle {
  /// The files in the executable: all data, and all services if the program has a place where it
  /// names one (``linkServices()``). They are read in place.
  ///
  /// - Throws: ``ModelError`` when the library was built without them.
  public static var linked: ModelBundle {
    get throws(ModelError) {
      guard boto3_model_data().pointee.count > 0 else {
        throw .damaged("this executable was built without them")
      }
      return opened
    }
  }

  /// The files in the executable with all services of the botocore version that this library is
  /// built from.
  ///
  /// - Throws: ``ModelError`` when the library was built without them.
  @_alwaysEmitIntoClient
  public static var embedded: ModelBundle {
    get throws(ModelError) {
      linkServices()
      return try linked
    }
  }

  /// Makes all services available to this program.
  ///
  /// It is compiled into the code that calls it, and the linker leaves the services out of programs
  /// that have no such code. So only what is compiled into users' code may call it: the entry
  /// points of `Boto3` that take a service's name.
  @_alwaysEmitIntoClient
  public static func linkServices() { boto3_link_services() }

  /// The version of botocore whose models are in the executable: `1.44.8`; empty when it was built
  /// without them.
  public static var botocoreVersion: String { String(cString: boto3_models_version()) }

  private static let opened = ModelBundle(ModelFileTable.linked)
}
