// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import S3Transfer
import WireFormats

/// `gamelift upload-build` and `get-game-session-log`.
enum GameLiftCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "gamelift", "upload-build", summary: "Creates a build from a folder.",
      options: [
        CommandOption("name", isRequired: true), CommandOption("build-version", isRequired: true),
        CommandOption("build-root", isRequired: true), CommandOption("server-sdk-version"),
        CommandOption("operating-system"), CommandOption("tags", .custom, .atLeastOne),
      ], run: upload),
    CustomCommand(
      "gamelift", "get-game-session-log", summary: "Saves the log of a game session.",
      options: [
        CommandOption("game-session-id", isRequired: true),
        CommandOption("save-as", isRequired: true),
      ], run: saveLog),
  ]

  @Sendable private static func upload(_ run: CustomRun) async throws -> Int32 {
    let root = try run.required("build-root")
    let files = root.isEmpty ? [] : (try? FolderFiles.all(below: root)) ?? []
    guard !files.isEmpty else {
      try run.writeError(
        "Fail to upload \(root). The build root directory is empty or does not exist.\n")
      return 255
    }
    let gameLift = try run.service("gamelift")
    var build: Structure = [
      "Name": .string(try run.required("name")),
      "Version": .string(try run.required("build-version")),
    ]
    if let system = run.text("operating-system") { build["OperatingSystem"] = .string(system) }
    if let version = run.text("server-sdk-version") { build["ServerSdkVersion"] = .string(version) }
    if let tags = run.words("tags") { build["Tags"] = .list(tags.map(tag)) }
    let id = try await gameLift("CreateBuild", build)["Build"]["BuildId"]
    let answer = try await gameLift("RequestUploadCredentials", ["BuildId": id])
    let keys = answer["UploadCredentials"]
    let credentials = Credentials(
      accessKeyID: keys["AccessKeyId"].text, secretAccessKey: keys["SecretAccessKey"].text,
      sessionToken: String(keys["SessionToken"]))
    let s3 = try run.service("s3", usesEndpoint: false) { $0.credentials = credentials }
    let location = S3Location(
      bucket: answer["StorageLocation"]["Bucket"].text, key: answer["StorageLocation"]["Key"].text)
    try await ScratchFile.with(run.temporaryFolder, suffix: ".zip") { path, file in
      var archive = ZipWriter(file)
      for name in files { try archive.add(LocalPath.join(root, name), as: name) }
      try archive.finish()
      let size = try file.status().size
      let progress = UploadProgress(of: size) { done, percent in
        try? run.writeAtOnce(
          "\rUploading \(root):  \(done.readableSize) / \(size.readableSize)  (\(percent)%)")
      }
      try await TransferManager(s3.client).upload(
        .file(path), to: location, progress: { progress.add($0) })
    }
    try run.write("Successfully uploaded \(root) to AWS GameLift\nBuild ID: \(id.text)\n")
    return 0
  }

  /// A tag from `Key=Value`.
  private static func tag(_ word: String) -> Value {
    let key = word.prefix { $0 != "=" }
    return ["Key": .string(String(key)), "Value": .string(String(word.dropFirst(key.count + 1)))]
  }

  @Sendable private static func saveLog(_ run: CustomRun) async throws -> Int32 {
    let id = try run.required("game-session-id")
    let path = try run.required("save-as")
    let answer = try await run.service("gamelift")(
      "GetGameSessionLogUrl", ["GameSessionId": .string(id)])
    let request = WireRequest(
      method: "GET", url: try RequestURL(answer["PreSignedUrl"].text), headers: [:])
    let response = try await NIOTransport().send(request, options: TransportOptions())
    guard response.status == 200 else {
      throw CommandFailure("HTTP Error \(response.status)")
    }
    try run.write("Downloading log archive for game session \(id)...\r")
    do {
      let file = try OpenFile(path, .replacing)
      switch response.body {
      case .empty: break
      case .buffer(let buffer): try file.append([buffer])
      case .stream(let source):
        let reader = try await source.makeReader()
        while let buffers = try await reader.nextBuffers() { try file.append(buffers) }
      }
      try file.finishWriting()
    } catch let error as FileError {
      throw CommandFailure(PythonErrno.text(error))
    }
    try run.write("Successfully downloaded log archive for game session \(id) to \(path)\n")
    return 0
  }
}

extension Int64 {
  /// A number of bytes as people read it: `1.5 MiB`.
  fileprivate var readableSize: String {
    if self == 1 { return "1 Byte" }
    if self < 1024 { return "\(self) Bytes" }
    var number = Double(self) / 1024
    for unit in ["KiB", "MiB", "GiB", "TiB", "PiB"] {
      if number.rounded(.toNearestOrEven) < 1024 {
        return "\(Decimals.text(number, count: 1)) \(unit)"
      }
      number /= 1024
    }
    return "\(Decimals.text(number, count: 1)) EiB"
  }
}
