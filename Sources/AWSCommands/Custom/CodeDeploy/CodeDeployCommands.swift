// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import S3Transfer
import WireFormats

/// `deploy`: bundles for CodeDeploy, and hosts of one's own.
enum CodeDeployCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "deploy", "push", summary: "Uploads a folder as a revision of an application.",
      options: [
        CommandOption("application-name", isRequired: true),
        CommandOption("s3-location", isRequired: true), .flag("ignore-hidden-files"),
        .flag("no-ignore-hidden-files"), CommandOption("source"), CommandOption("description"),
      ], run: BundlePush.run),
    CustomCommand(
      "deploy", "register", summary: "Registers a host of one's own.",
      options: [
        CommandOption("instance-name", isRequired: true),
        CommandOption("tags", .custom, .atLeastOne),
        CommandOption("iam-user-arn"),
      ], run: HostRegistration.register),
    CustomCommand(
      "deploy", "deregister", summary: "Ends the registration of a host of one's own.",
      options: [CommandOption("instance-name", isRequired: true), .flag("no-delete-iam-user")],
      run: HostRegistration.deregister),
    CustomCommand(
      leftOut: "deploy", "install",
      because: "it installs packages for two old Linux distributions; follow the user guide of AWS "
        + "CodeDeploy to install the agent"),
    CustomCommand(
      leftOut: "deploy", "uninstall",
      because: "it removes packages of two old Linux distributions; follow the user guide of AWS "
        + "CodeDeploy to remove the agent"),
  ]
}

/// `deploy push`.
struct BundlePush {
  private let run: CustomRun
  private let source: String
  private let location: S3Location

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let url = try run.required("s3-location")
    guard let location = S3Location(url: url), !location.bucket.isEmpty, !location.key.isEmpty
    else {
      throw CommandFailure(
        "--s3-location must specify the Amazon S3 URL format as s3://<bucket>/<key>.")
    }
    if run.flag("ignore-hidden-files") == true, run.flag("no-ignore-hidden-files") == true {
      throw CommandFailure(
        "You cannot specify both --ignore-hidden-files and --no-ignore-hidden-files.")
    }
    try await BundlePush(run: run, source: run.text("source") ?? ".", location: location).push()
    return 0
  }

  private func push() async throws {
    let application = try run.required("application-name")
    let now = Timestamp.now
    let description =
      run.text("description").flatMap { $0.isEmpty ? nil : $0 }
      ?? "Uploaded by AWS CLI \(now.iso8601.dropLast()) UTC"
    let (tag, version) = try await upload()
    var object: Structure = [
      "bucket": .string(location.bucket), "key": .string(location.key), "bundleType": "zip",
      "eTag": .string(tag),
    ]
    if let version { object["version"] = .string(version) }
    _ = try await run.service("codedeploy")(
      "RegisterApplicationRevision",
      [
        "applicationName": .string(application),
        "revision": ["revisionType": "S3", "s3Location": .structure(object)],
        "description": .string(description),
      ])
    let versionText = version.map { ",version=\($0)" } ?? ""
    try run.write(
      "To deploy with this revision, run:\naws deploy create-deployment --application-name "
        + "\(application) --s3-location bucket=\(location.bucket),key=\(location.key),bundleType=zip,"
        + "eTag=\(tag)\(versionText) --deployment-group-name <deployment-group-name> "
        + "--deployment-config-name <deployment-config-name> --description <description>\n")
  }

  /// Uploads the folder.
  ///
  /// - Returns: The object's tag and version.
  private func upload() async throws -> (tag: String, version: String?) {
    let folder = LocalPath.absolute(source)
    let ignoresHidden = run.flag("ignore-hidden-files") ?? false
    let files = try FolderFiles.all(below: folder) { path in
      !ignoresHidden || !LocalPath.name(of: path).hasPrefix(".")
    }
    guard files.contains("appspec.yml") else {
      throw CommandFailure("\(LocalPath.join(folder, "appspec.yml")) was not found")
    }
    return try await ScratchFile.with(run.temporaryFolder, suffix: ".zip") { path, file in
      var archive = ZipWriter(file)
      for name in files { try archive.add(LocalPath.join(folder, name), as: name) }
      try archive.finish()
      let s3 = try run.service("s3", usesEndpoint: false)
      do {
        let object = try await TransferManager(s3.client).upload(.file(path), to: location)
        return ((object.eTag ?? "").filter { $0 != "\"" }, object.versionID)
      } catch let error as ClientError {
        throw failure("\(error)")
      }
    }
  }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure("Failed to upload '\(source)' to '\(location.url)': \(reason)")
  }
}

/// `deploy register` and `deregister`.
struct HostRegistration {
  private static let fileName = "codedeploy.onpremises.yml"
  private static let policy = """
    {
        "Version": "2012-10-17",
        "Statement": [ {
            "Action": [ "s3:Get*", "s3:List*" ],
            "Effect": "Allow",
            "Resource": "*"
        } ]
    }
    """

  private let run: CustomRun
  private let host: String
  private let region: String
  private let codeDeploy: ServiceCaller
  private let iam: ServiceCaller

  private init(_ run: CustomRun) throws {
    guard let region = try run.region() else { throw CommandFailure("Region not specified.") }
    self.run = run
    self.region = region
    host = try run.required("instance-name")
    try Self.check(host)
    codeDeploy = try run.service("codedeploy")
    iam = try run.service("iam", usesEndpoint: false)
  }

  private static func check(_ name: String) throws {
    let characters = name.utf8.allSatisfy {
      $0.isASCIILetterOrDigit || "+=,.@_-".utf8.contains($0)
    }
    guard characters, !name.isEmpty else {
      throw CommandFailure("Instance name contains invalid characters.")
    }
    guard !name.hasPrefix("i-") else {
      throw CommandFailure("Instance name cannot start with 'i-'.")
    }
    guard name.utf8.count <= 100 else {
      throw CommandFailure("Instance name cannot be longer than 100 characters.")
    }
  }

  // MARK: - Registering

  @Sendable static func register(_ run: CustomRun) async throws -> Int32 {
    let registration = try HostRegistration(run)
    let tags = try registration.tags()
    let user = run.text("iam-user-arn").flatMap { $0.isEmpty ? nil : $0 }
    guard user.map(isUser) ?? true else { throw CommandFailure("Invalid IAM user ARN.") }
    try await registration.reporting("Register") {
      try await registration.register(user: user, tags: tags)
    }
    return 0
  }

  private static func isUser(_ arn: String) -> Bool {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, arn.hasPrefix("arn:aws:iam::"), parts[5].hasPrefix("user/") else {
      return false
    }
    let name = parts[5].dropFirst("user/".count)
    return parts[4].utf8.count == 12 && parts[4].utf8.allSatisfy(\.isASCIIDigit) && !name.isEmpty
      && name.utf8.allSatisfy { $0.isASCIILetterOrDigit || "/+=,.@_-".utf8.contains($0) }
  }

  private func tags() throws -> [Value] {
    let shape = ArgumentShape.list(
      .structure(["Key": .required(.string), "Value": .required(.string)]))
    let tags = [Value](try run.value("tags", as: shape)) ?? []
    guard tags.count <= 10 else {
      throw CommandFailure("Instances can only have a maximum of 10 tags.")
    }
    for tag in tags {
      guard tag["Key"].text.unicodeScalars.count <= 128 else {
        throw CommandFailure("Tag Key cannot be longer than 128 characters.")
      }
      guard tag["Value"].text.unicodeScalars.count <= 256 else {
        throw CommandFailure("Tag Value cannot be longer than 256 characters.")
      }
    }
    return tags
  }

  private func register(user: String?, tags: [Value]) async throws {
    let user = if let user { user } else { try await createUser() }
    try await step("Registering the on-premises instance... ") {
      _ = try await codeDeploy(
        "RegisterOnPremisesInstance",
        ["instanceName": .string(host), "iamUserArn": .string(user)])
    }
    if !tags.isEmpty {
      try await step("Adding tags to the on-premises instance... ") {
        _ = try await codeDeploy(
          "AddTagsToOnPremisesInstances",
          ["tags": .list(tags), "instanceNames": [.string(host)]])
      }
    }
    try run.write(
      "Copy the on-premises configuration file named \(Self.fileName) to the on-premises instance, "
        + "and run the following command on the on-premises instance to install and configure the "
        + "AWS CodeDeploy Agent:\naws deploy install --config-file \(Self.fileName)\n")
  }

  /// Makes a user for the host, and a file with its key.
  ///
  /// - Returns: The user's ARN.
  private func createUser() async throws -> String {
    let name: Value = .string(host)
    try run.writeAtOnce("Creating the IAM user... ")
    let user = try await iam("CreateUser", ["Path": "/AWS/CodeDeploy/", "UserName": name])
    let arn = user["User"]["Arn"].text
    try run.write("DONE\nIamUserArn: \(arn)\n")
    try run.writeAtOnce("Creating the IAM user access key... ")
    let key = try await iam("CreateAccessKey", ["UserName": name])["AccessKey"]
    let id = key["AccessKeyId"].text
    let secret = key["SecretAccessKey"].text
    try run.write("DONE\nAccessKeyId: \(id)\nSecretAccessKey: \(secret)\n")
    try run.writeAtOnce("Creating the IAM user policy... ")
    _ = try await iam(
      "PutUserPolicy",
      [
        "UserName": name, "PolicyName": "codedeploy-agent", "PolicyDocument": .string(Self.policy),
      ])
    try run.write("DONE\nPolicyName: codedeploy-agent\nPolicyDocument: \(Self.policy)\n")
    try await step("Creating the on-premises instance configuration file named \(Self.fileName)...")
    {
      let text =
        "---\nregion: \(region)\niam_user_arn: \(arn)\naws_access_key_id: \(id)\n"
        + "aws_secret_access_key: \(secret)\n"
      do {
        try ReplacedFile.write(Array(text.utf8), to: Self.fileName, isPrivate: true)
      } catch let error as FileError {
        throw CommandFailure(
          "Failed to create config file \(Self.fileName): \(PythonErrno.text(error))")
      }
    }
    return arn
  }

  // MARK: - Ending a registration

  @Sendable static func deregister(_ run: CustomRun) async throws -> Int32 {
    let registration = try HostRegistration(run)
    try await registration.reporting("Deregister") { try await registration.deregister() }
    return 0
  }

  private func deregister() async throws {
    try run.writeAtOnce("Retrieving on-premises instance information... ")
    let info = try await codeDeploy(
      "GetOnPremisesInstance", ["instanceName": .string(host)])["instanceInfo"]
    let arn = info["iamUserArn"].text
    let tags = [Value](info["tags"]) ?? []
    try run.write("DONE\nIamUserArn: \(arn)\n")
    if !tags.isEmpty {
      let words = tags.map { " Key=\($0["Key"].text),Value=\($0["Value"].text)" }
      try run.write("Tags:\(words.joined())\n")
      try await step("Removing tags from the on-premises instance... ") {
        _ = try await codeDeploy(
          "RemoveTagsFromOnPremisesInstances",
          ["tags": .list(tags), "instanceNames": [.string(host)]])
      }
    }
    try await step("Deregistering the on-premises instance... ") {
      _ = try await codeDeploy("DeregisterOnPremisesInstance", ["instanceName": .string(host)])
    }
    if run.flag("no-delete-iam-user") != true {
      try await deleteUser(LocalPath.name(of: arn))
    }
    try run.write(
      "Run the following command on the on-premises instance to uninstall the codedeploy-agent:\n"
        + "aws deploy uninstall\n")
  }

  private func deleteUser(_ name: String) async throws {
    let user: Structure = ["UserName": .string(name)]
    try await step("Deleting the IAM user policies... ") {
      try await ignoringAbsence {
        for policy in try await iam.all("ListUserPolicies", user, key: "PolicyNames") {
          _ = try await iam(
            "DeleteUserPolicy", ["UserName": .string(name), "PolicyName": policy])
        }
      }
    }
    try await step("Deleting the IAM user access keys... ") {
      try await ignoringAbsence {
        for key in try await iam.all("ListAccessKeys", user, key: "AccessKeyMetadata") {
          _ = try await iam(
            "DeleteAccessKey", ["UserName": .string(name), "AccessKeyId": key["AccessKeyId"]])
        }
      }
    }
    try await step("Deleting the IAM user (\(name))... ") {
      try await ignoringAbsence { _ = try await iam("DeleteUser", user) }
    }
  }

  // MARK: - Steps

  private func step(_ what: String, _ work: () async throws -> Void) async throws {
    try run.writeAtOnce(what)
    try await work()
    try run.write("DONE\n")
  }

  private func ignoringAbsence(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as ServiceFailure where failure.error.code == "NoSuchEntity" {
      return
    }
  }

  /// Runs steps whose failure is told, but isn't the program's.
  private func reporting(_ what: String, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error where !(error is CancellationError || error is BrokenPipe) {
      let reason = (error as? ServiceFailure)?.text(run.invocation.flavour) ?? "\(error)"
      try run.context.console.output.release()
      try run.writeError(
        "ERROR\n\(reason)\n\(what) the on-premises instance by following the instructions in "
          + "\"Configure Existing On-Premises Instances by Using AWS CodeDeploy\" in the AWS "
          + "CodeDeploy User Guide.\n")
    }
  }
}
