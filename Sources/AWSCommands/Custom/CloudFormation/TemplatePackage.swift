// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import Files
import S3Transfer
import WireFormats
import YAML

/// Uploads the files and folders that a template names, and writes a template that names the objects.
struct TemplatePackage {
  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let path = try run.required("template-file")
    let uploader = try ArtifactUploader(
      run, bucket: try run.required("s3-bucket"), metadata: try metadata(run))
    let package = TemplatePackage(run: run, uploader: uploader)
    let template = try await package.packaged(path, in: FileSystem.workingDirectory)
    let text = run.flag("use-json") == true ? try template.json() : template.yaml
    try run.write("\n")
    guard let output = run.text("output-template-file") else {
      try run.write(text)
      return 0
    }
    do {
      let file = try OpenFile(output, .replacing)
      try file.append(Array(text.utf8))
      try file.finishWriting()
    } catch {
      throw CommandFailure(PythonErrno.text(error))
    }
    try run.write(
      "Successfully packaged artifacts and wrote output template to file \(output).\n"
        + "Execute the following command to deploy the packaged template\n"
        + "aws cloudformation deploy --template-file \(LocalPath.absolute(output)) --stack-name "
        + "<YOUR STACK NAME>\n")
    return 0
  }

  private static func metadata(_ run: CustomRun) throws -> Structure? {
    guard run.words("metadata") != nil else { return nil }
    return Structure(
      try run.value("metadata", as: .map(.string)))
  }

  private let run: CustomRun
  private let uploader: ArtifactUploader
  /// The templates around, each named by the one before.
  private var templates: [String] = []
  /// CloudFormation itself allows fewer.
  private static let maximumDepth = 100

  private init(run: CustomRun, uploader: ArtifactUploader) {
    self.run = run
    self.uploader = uploader
  }

  /// A template with everything uploaded that it names.
  private func packaged(_ path: String, in folder: String) async throws -> CloudFormationTemplate {
    let path = LocalPath.normal(LocalPath.join(folder, path))
    guard !templates.contains(path), templates.count < Self.maximumDepth else {
      throw CommandFailure("The template \(path) contains itself, or is nested too deep")
    }
    var package = self
    package.templates.append(path)
    return try await package.packed(path)
  }

  private func packed(_ path: String) async throws -> CloudFormationTemplate {
    var template = try CloudFormationTemplate(
      try TemplateFile.text(path), run.invocation.flavour)
    let folder = LocalPath.folder(of: path)
    guard template.root.isMapping else {
      guard template.root.string == nil else { return template }
      if case .sequence = template.root.content { return template }
      throw CommandFailure("argument of type '\(template.root.pythonType)' is not iterable")
    }
    try await packMetadata(&template.root, folder)
    guard let resources = template.root["Resources"] else { return template }
    try await packIncludes(&template.root, folder)
    var packed = template.root["Resources"] ?? resources
    try await packResources(&packed, folder)
    template.root.set("Resources", packed)
    return template
  }

  private func packMetadata(_ root: inout YAMLNode, _ folder: String) async throws {
    guard case .mapping(var entries)? = root["Metadata"]?.content else { return }
    for index in entries.indices where entries[index].key.text == "AWS::ServerlessRepo::Application"
    {
      for artifact in Artifact.ofMetadata {
        try await pack(
          artifact, &entries[index].value, resource: "AWS::ServerlessRepo::Application", folder)
      }
    }
    root.set("Metadata", YAMLNode(.mapping(entries)))
  }

  /// Uploads what `AWS::Include` includes, anywhere in the template.
  private func packIncludes(_ node: inout YAMLNode, _ folder: String) async throws {
    switch node.content {
    case .scalar: break
    case .sequence(var elements):
      for index in elements.indices { try await packIncludes(&elements[index], folder) }
      node.content = .sequence(elements)
    case .mapping(var entries):
      for index in entries.indices {
        if entries[index].key.text == "Fn::Transform" {
          try await packInclude(&entries[index].value, folder)
        } else {
          try await packIncludes(&entries[index].value, folder)
        }
      }
      node.content = .mapping(entries)
    }
  }

  private func packInclude(_ transform: inout YAMLNode, _ folder: String) async throws {
    guard transform["Name"]?.string == "AWS::Include",
      let location = transform.value(at: "Parameters.Location")?.string, !location.isEmpty,
      S3URL(location) == nil
    else { return }
    let path = LocalPath.join(folder, location)
    guard LocalPath.isFile(path) else {
      throw Self.missing(path, "Location", of: "AWS::Include")
    }
    transform.set("Parameters.Location", .string(try await uploader.upload(path).url))
  }

  private func packResources(_ resources: inout YAMLNode, _ folder: String) async throws {
    guard case .mapping(var entries) = resources.content else { return }
    for index in entries.indices {
      let name = entries[index].key.text ?? ""
      if name.hasPrefix("Fn::ForEach::") {
        guard case .sequence(var parts) = entries[index].value.content, parts.count == 3 else {
          throw CommandFailure(
            "The value of \(name) has an invalid \"Fn::ForEach::\" format: Must be a list of three "
              + "entries")
        }
        try await packResources(&parts[2], folder)
        entries[index].value = YAMLNode(.sequence(parts))
        continue
      }
      guard let type = entries[index].value["Type"]?.string,
        var properties = entries[index].value["Properties"], properties.isMapping
      else { continue }
      for artifact in Artifact.ofResources where artifact.type == type {
        try await pack(artifact, &properties, resource: name, folder)
      }
      entries[index].value.set("Properties", properties)
    }
    resources.content = .mapping(entries)
  }

  private func pack(
    _ artifact: Artifact, _ properties: inout YAMLNode, resource: String, _ folder: String
  ) async throws {
    let value = properties.value(at: artifact.property)
    let isSet = value.map { !$0.isEmptyValue } ?? false
    guard isSet || artifact.isRequired, value?.isMapping != true else { return }
    do {
      let replacement =
        artifact.isTemplate
        ? try await packTemplate(value, folder, resource, artifact.property)
        : try await upload(artifact, value, folder, resource)
      if let replacement { properties.set(artifact.property, replacement) }
    } catch let failure as CommandFailure {
      throw CommandFailure(
        "Unable to upload artifact \(value?.text ?? "None") referenced by \(artifact.property) "
          + "parameter of \(resource) resource.\n\(failure.description)")
    }
  }

  private func upload(
    _ artifact: Artifact, _ value: YAMLNode?, _ folder: String, _ resource: String
  ) async throws -> YAMLNode? {
    let named = value.map { $0.text ?? "" } ?? folder
    if let url = S3URL(named) { return artifact.reference(to: url) ?? value }
    let path = LocalPath.normal(LocalPath.join(folder, named))
    let location: S3Location
    if LocalPath.isFolder(path) {
      location = try await uploader.upload(folder: path)
    } else if LocalPath.isFile(path) {
      location =
        artifact.isZipped && !ZipFile.isZip(path)
        ? try await uploadZipped(path) : try await uploader.upload(path)
    } else {
      throw Self.missing(path, artifact.property, of: resource)
    }
    return S3URL(location.url).flatMap { artifact.reference(to: $0) } ?? .string(location.url)
  }

  private func uploadZipped(_ path: String) async throws -> S3Location {
    try await ScratchFile.with(run.temporaryFolder, suffix: ".zip") { scratch, file in
      var archive = ZipWriter(file)
      try archive.add(path, as: LocalPath.name(of: path))
      try archive.finish()
      return try await uploader.upload(scratch)
    }
  }

  /// Uploads the template of a nested stack, packaged itself.
  private func packTemplate(
    _ value: YAMLNode?, _ folder: String, _ resource: String, _ property: String
  ) async throws -> YAMLNode? {
    guard let value, let named = value.text else { return nil }
    if S3URL(named) != nil || named.hasPrefix("http://") || named.hasPrefix("https://") {
      return nil
    }
    let path = LocalPath.normal(LocalPath.join(folder, named))
    guard LocalPath.isFile(path) else {
      throw CommandFailure(
        "\(property) parameter of \(resource) resource is invalid. It must be a S3 URL or path to "
          + "CloudFormation template file. Actual: \(path)")
    }
    let template = try await packaged(path, in: folder)
    let location = try await uploader.upload(text: template.yaml, suffix: ".template")
    return .string(uploader.pathStyleURL(location))
  }

  private static func missing(
    _ path: String, _ property: String, of resource: String
  ) -> CommandFailure {
    CommandFailure(
      "Parameter \(property) of resource \(resource) refers to a file or folder that does not exist "
        + path)
  }
}

/// A property of a resource that names a local file or folder.
private struct Artifact {
  /// The resource's type.
  let type: String
  let property: String
  /// The names of bucket, key and version where the property is an object; `nil` for a URL.
  var names: (bucket: String, key: String, version: String?)?
  /// Whether the template's folder is meant where the property is absent.
  var isRequired = false
  /// Whether a file that isn't a zip archive is put into one.
  var isZipped = false
  /// Whether it is a template, which is packaged itself.
  var isTemplate = false

  /// What the template says in the place of the path; `nil` for a plain URL.
  func reference(to url: S3URL) -> YAMLNode? {
    guard let names else { return nil }
    var members: [(String, YAMLNode)] = [
      (names.bucket, .string(url.bucket)), (names.key, .string(url.key)),
    ]
    if let name = names.version, let version = url.version {
      members.append((name, .string(version)))
    }
    return .mapping(members)
  }

  private static let plain = (bucket: "Bucket", key: "Key", version: "Version" as String?)
  private static let lambda = (
    bucket: "S3Bucket", key: "S3Key", version: "S3ObjectVersion" as String?
  )

  static let ofMetadata = [
    Artifact(type: "AWS::ServerlessRepo::Application", property: "ReadmeUrl"),
    Artifact(type: "AWS::ServerlessRepo::Application", property: "LicenseUrl"),
  ]

  static let ofResources = [
    Artifact(
      type: "AWS::Serverless::Function", property: "CodeUri", isRequired: true, isZipped: true),
    Artifact(type: "AWS::Serverless::Api", property: "DefinitionUri"),
    Artifact(type: "AWS::AppSync::GraphQLSchema", property: "DefinitionS3Location"),
    Artifact(type: "AWS::AppSync::Resolver", property: "RequestMappingTemplateS3Location"),
    Artifact(type: "AWS::AppSync::Resolver", property: "ResponseMappingTemplateS3Location"),
    Artifact(
      type: "AWS::AppSync::FunctionConfiguration", property: "RequestMappingTemplateS3Location"),
    Artifact(
      type: "AWS::AppSync::FunctionConfiguration", property: "ResponseMappingTemplateS3Location"),
    Artifact(type: "AWS::ApiGateway::RestApi", property: "BodyS3Location", names: plain),
    Artifact(
      type: "AWS::Lambda::Function", property: "Code", names: lambda, isRequired: true,
      isZipped: true),
    Artifact(
      type: "AWS::ElasticBeanstalk::ApplicationVersion", property: "SourceBundle",
      names: ("S3Bucket", "S3Key", nil), isRequired: true),
    Artifact(
      type: "AWS::CloudFormation::Stack", property: "TemplateURL", isRequired: true,
      isTemplate: true),
    Artifact(
      type: "AWS::Serverless::Application", property: "Location", isRequired: true,
      isTemplate: true),
    Artifact(
      type: "AWS::Serverless::LayerVersion", property: "ContentUri", isRequired: true,
      isZipped: true),
    Artifact(
      type: "AWS::Lambda::LayerVersion", property: "Content", names: lambda, isRequired: true,
      isZipped: true),
    Artifact(type: "AWS::Glue::Job", property: "Command.ScriptLocation", isRequired: true),
    Artifact(
      type: "AWS::StepFunctions::StateMachine", property: "DefinitionS3Location", names: plain),
    Artifact(type: "AWS::Serverless::StateMachine", property: "DefinitionUri", names: plain),
    Artifact(
      type: "AWS::CodeCommit::Repository", property: "Code.S3",
      names: ("Bucket", "Key", "ObjectVersion"), isZipped: true),
  ]
}

/// A URL of an object: `s3://bucket/key?versionId=v`.
struct S3URL {
  let bucket: String
  let key: String
  var version: String?

  /// - Returns: `nil` if it isn't one.
  init?(_ url: String) {
    guard url.hasBytePrefix("s3://") else { return nil }
    let rest = url.dropFirst("s3://".count).prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, let slash = path.firstIndex(of: "/"), slash > path.startIndex
    else {
      return nil
    }
    bucket = String(path[..<slash])
    key = String(path[slash...].drop { $0 == "/" })
    guard parts.count > 1 else { return }
    let versions = PercentEncoding.decodeQuery(String(parts[1])).filter { $0.name == "versionId" }
    version = versions.count == 1 ? versions[0].value : nil
  }
}

/// Zip archives.
enum ZipFile {
  /// Whether a file is one: its directory's end is near the file's.
  static func isZip(_ path: String) -> Bool {
    guard let file = try? OpenFile(path, .reading), let size = try? file.status().size else {
      return false
    }
    let count = min(size, 22 + 65_535)
    guard count >= 22, let tail = try? file.read(Int(count), at: size - count) else { return false }
    let mark: [UInt8] = [0x50, 0x4B, 5, 6]
    return (0...(tail.count - 22)).reversed().contains { tail[$0..<$0 + 4].elementsEqual(mark) }
  }
}

extension YAMLNode {
  /// Whether Python takes the value for false: nothing, an empty text, zero.
  fileprivate var isEmptyValue: Bool {
    switch content {
    case .scalar(let text, _):
      tag == .null || text.isEmpty || tag == .bool && text == "false" || tag == .int && text == "0"
    case .sequence(let elements): elements.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}
