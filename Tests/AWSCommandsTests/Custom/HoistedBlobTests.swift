// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import AWSCommands

@Suite struct HoistedBlobTests {
  /// The end of an archive's directory is enough for an empty archive.
  private static let emptyZIP: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  @Test func archivesAreRecognised() {
    #expect(ZIPFile.isArchive(Self.emptyZIP))
    #expect(ZIPFile.isArchive(Array("#!/bin/sh\n".utf8) + Self.emptyZIP))
    #expect(!ZIPFile.isArchive(Array(Self.emptyZIP.dropLast())))
    #expect(!ZIPFile.isArchive(Array("no archive, but long enough for one".utf8)))
    #expect(!ZIPFile.isArchive([]))
  }

  @Test func aFunctionsCode() async throws {
    let folder = try TestFolder()
    let file = try folder.write("a.zip", Self.emptyZIP)
    let line = "lambda create-function --function-name f --role arn:aws:iam::123456789012:role/r "
    let run = try await TestCommand(line + "--zip-file fileb://" + file)
    #expect(run.bodies.first?.contains(#""ZipFile":"UEsFBg"#) == true)
    let text = try await TestCommand(line + "--zip-file a.zip")
    #expect(text.status == 252)
    #expect(text.errors.contains("--zip-file must be a zip file with the fileb:// prefix."))
    let inside = try await TestCommand(line + "--code ZipFile=abcd")
    #expect(inside.errors.contains("ZipFile cannot be provided as part of the --code argument."))
  }

  @Test func anImage() async throws {
    let folder = try TestFolder()
    let file = try folder.write("i.png", [1, 2, 3])
    let run = try await TestCommand("rekognition detect-faces --image-bytes fileb://" + file)
    #expect(run.bodies == [#"{"Image":{"Bytes":"AQID"}}"#])
    let both = try await TestCommand(
      "rekognition compare-faces --source-image-bytes AQID --target-image S3Object={Bucket=box,Name=n}"
    )
    #expect(
      both.bodies == [
        #"{"TargetImage":{"S3Object":{"Bucket":"box","Name":"n"}},"SourceImage":{"Bytes":"AQID"}}"#
      ])
  }

  @Test func terms() async throws {
    let line = "translate import-terminology --name n --merge-strategy OVERWRITE "
    let run = try await TestCommand(
      line + "--terminology-data Format=CSV --data-file ZW4sZnI=")
    #expect(run.bodies.first?.contains(#"{"Format":"CSV","File":"ZW4sZnI="}"#) == true)
    let missing = try await TestCommand(line + "--terminology-data Format=CSV")
    #expect(missing.errors.contains("required: --data-file"))
  }
}
