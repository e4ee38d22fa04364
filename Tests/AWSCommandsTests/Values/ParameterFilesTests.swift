// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import TestSupport
import Testing

@testable import AWSCommands

@Suite struct ParameterFilesTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func files(_ encoding: String? = nil, _ flavour: Flavour = .v2) -> ParameterFiles {
    var variables = ["HOME": folder.path, "NAME": "note"]
    variables["AWS_CLI_FILE_ENCODING"] = encoding
    return ParameterFiles(environment: Environment(variables), flavour: flavour)
  }

  private func content(
    _ word: String, _ encoding: String? = nil, _ flavour: Flavour = .v2
  ) throws -> ParameterFiles.Content? {
    try files(encoding, flavour).localContent(of: word, option: "--x")
  }

  @Test func textHasLineFeedsOnly() throws {
    try folder.write("note.txt", Array("\u{FEFF}a\r\nb\rc\n\r\n".utf8))
    #expect(try content("file://~/$NAME.txt") == .text("\u{FEFF}a\nb\nc\n\n"))
    #expect(try content("file://\(folder.path)/${NAME}.txt") != nil)
  }

  @Test func bytesStayAsTheyAre() throws {
    try folder.write("note.bin", [13, 10, 0, 255])
    #expect(try content("fileb://~/note.bin") == .bytes([13, 10, 0, 255]))
  }

  @Test(arguments: ["note.txt", "FILE://note.txt", "file:note.txt", "https://example.com/", ""])
  func otherWordsNameNothing(_ word: String) throws {
    #expect(try content(word) == nil)
  }

  @Test func encodings() throws {
    try folder.write("note", [0x63, 0x61, 0x66, 0xE9, 0x80])
    #expect(try content("file://~/note", "ISO-8859-1") == .text("café\u{80}"))
    #expect(try content("file://~/note", "cp1252") == .text("café€"))
    #expect(throws: CommandFailure.self) { try content("file://~/note", "ascii") }
    #expect(throws: CommandFailure(.other, "unknown encoding: klingon")) {
      try content("file://~/note", "klingon")
    }
    // Version 1 doesn't know the variable.
    #expect(throws: CommandFailure.self) { try content("file://~/note", "latin-1", .v1) }
    try folder.write("wide", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0, 0xDE])
    #expect(try content("file://~/wide", "UTF-16") == .text("a😀"))
    try folder.write("odd", [0xFF, 0xFE, 0x61])
    #expect(throws: CommandFailure.self) { try content("file://~/odd", "utf16") }
  }

  @Test func errorsHaveTheSystemsWords() throws {
    #expect(
      throws: CommandFailure(
        .parameters,
        """
        Error parsing parameter '--x': Unable to load paramfile file://~/no: [Errno 2] No such file \
        or directory: '\(folder.path)/no'
        """)
    ) { try content("file://~/no") }
    #expect(
      throws: CommandFailure(
        .parameters,
        """
        Error parsing parameter '--x': Unable to load paramfile fileb://~: [Errno 21] Is a \
        directory: '\(folder.path)'
        """)
    ) { try content("fileb://~") }
    try folder.write("bad", [0xFF])
    #expect(
      throws: CommandFailure(
        .parameters,
        """
        Error parsing parameter '--x': Unable to load paramfile (\(folder.path)/bad), text contents \
        could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of \
        the file:// prefix.
        """)
    ) { try content("file://~/bad") }
  }

  @Test func version1FetchesURLs() async throws {
    let files = ParameterFiles(environment: Environment([:]), flavour: .v1) {
      url throws(ParameterFiles.FetchFailure) in
      if url.hasSuffix("/no") { throw .init("received non 200 status code of 404") }
      return "from \(url)"
    }
    #expect(
      try await files.content(of: "http://example.com/a", option: "--x")
        == .text("from http://example.com/a"))
    await #expect(
      throws: CommandFailure(
        .parameters,
        """
        Error parsing parameter '--x': Unable to retrieve https://e.com/no: received non 200 status \
        code of 404
        """)
    ) { try await files.content(of: "https://e.com/no", option: "--x") }
  }
}
