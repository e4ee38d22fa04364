// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOSSL
import TestSupport
import Testing
import WireFormats

@testable import AWSHTTP

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files of certificates and keys: errors name the file and the problem.
struct TLSFilesTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// The body of a response, or the message of the error.
  private func get(
    bundle: String? = nil, client: ClientCertificate? = nil, keyLog: String? = nil
  ) async throws -> String {
    let server = try await ScriptedServer(tls: true, asksForCertificate: client != nil) {
      connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
    let transport = NIOTransport(
      configuration: TransportConfiguration(
        verification: bundle.map { .certificates(path: $0) } ?? .disabled,
        clientCertificate: client, keyLogPath: keyLog))
    do {
      let url = server.url(scheme: "https", host: "localhost")
      let response = try await transport.send(
        WireRequest(method: "GET", url: url), options: options)
      return String(decoding: try await response.body.collect(), as: UTF8.self)
    } catch let error as BotoCoreError {
      #expect(error.kind == .sslError)
      let begin = "SSL validation failed for https://localhost:\(server.port)"
      #expect(error.message.hasPrefix(begin))
      return String(error.message.dropFirst(begin.count + 1).drop { $0 == "/" || $0 == " " })
    }
  }

  /// Unreadable files, and the system's reasons.
  private func unreadable() throws -> [(path: String, reason: String)] {
    let loop = folder.path("loop")
    #expect(symlink(loop, loop) == 0)
    let file = try folder.write("plain", [])
    var paths = [
      (folder.path("nowhere"), ENOENT), (loop, ELOOP), (file + "/below", ENOTDIR),
      (folder.path(String(repeating: "n", count: 300)), ENAMETOOLONG),
    ]
    if getuid() != 0 {
      let secret = try folder.write("secret", Array(TestCertificate.certificate.utf8))
      #expect(chmod(secret, 0) == 0)
      paths.append((secret, EACCES))
    }
    return paths.map { ($0, String(cString: strerror($1))) }
  }

  @Test func unreadableFiles() async throws {
    let good = try folder.write("good", Array(TestCertificate.certificate.utf8))
    for (path, reason) in try unreadable() {
      #expect(try await get(bundle: path) == "The CA bundle can't be read: \(path): \(reason)")
      #expect(
        try await get(client: ClientCertificate(certificate: path))
          == "The client certificate can't be read: \(path): \(reason)")
      #expect(
        try await get(client: ClientCertificate(certificate: good, key: path))
          == "The client certificate's key can't be read: \(path): \(reason)")
    }
    let isFolder = String(cString: strerror(EISDIR))
    #expect(
      try await get(client: ClientCertificate(certificate: folder.path))
        == "The client certificate can't be read: \(folder.path): \(isFolder)")
    #expect(
      try await get(keyLog: folder.path)
        == "The file that SSLKEYLOGFILE names can't be opened: \(folder.path): \(isFolder)")
  }

  @Test func unreadableFilesForAProxy() async throws {
    let proxy = try Proxy("https://localhost:9")
    let path = folder.path("nowhere")
    let transport = NIOTransport(
      configuration: TransportConfiguration(
        proxies: Proxies(http: proxy, https: proxy, options: ProxyOptions(caBundle: path)))
    )
    let error = await #expect(throws: BotoCoreError.self) {
      let url = RequestURL(scheme: "https", host: "a.example")
      _ = try await transport.send(WireRequest(method: "GET", url: url), options: options)
    }
    #expect(error?.kind == .invalidProxiesConfigError)
    #expect(
      error?.message.hasSuffix("The CA bundle can't be read: \(path): No such file or directory")
        == true)
  }

  @Test(arguments: [
    ("", "is empty"), ("nothing in here\n", "contains no certificate in PEM"),
    (TestCertificate.key, "contains no certificate in PEM"),
    ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "contains an unreadable"),
    (
      TestCertificate.certificate
        + "\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
      "contains an unreadable certificate"
    ),
  ]) func filesWithoutCertificates(content: String, reason: String) async throws {
    let path = try folder.write("file", Array(content.utf8))
    let bundle = try await get(bundle: path)
    #expect(bundle.hasPrefix("The CA bundle, \(path), \(reason)"), "\(bundle)")
    let chain = try await get(client: ClientCertificate(certificate: path))
    #expect(chain.hasPrefix("The client certificate, \(path), \(reason)"), "\(chain)")
  }

  @Test(arguments: [
    ("", "is empty"), (TestCertificate.certificate, "contains no key in PEM"),
    (
      "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "contains an unreadable key"
    ),
    (
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
      "contains a key with a passphrase, which isn't supported"
    ),
  ]) func filesWithoutKeys(content: String, reason: String) async throws {
    let chain = try folder.write("chain", Array(TestCertificate.certificate.utf8))
    let path = try folder.write("key", Array(content.utf8))
    let result = try await get(client: ClientCertificate(certificate: chain, key: path))
    #expect(
      result.hasPrefix("The client certificate's key, \(path), \(reason)"), "\(result)")
  }

  /// NIOSSL's error if it finds neither file nor folder of the system.
  @Test func systemWithoutCertificates() {
    #expect(TLSFailure.reason(BoringSSLError.unknownError([])).contains("(ca-certificates)"))
  }

  @Test func foldersOfCertificates() async throws {
    let begin = "The CA bundle, the folder \(folder.path), contains no certificate with a name from"
    #expect(try await get(bundle: folder.path).hasPrefix(begin))
    try folder.write("ca.pem", Array(TestCertificate.certificate.utf8))
    #expect(try await get(bundle: folder.path).hasPrefix(begin))
    let empty = try folder.write("00000000.0", [])
    #expect(try await get(bundle: folder.path) == "The CA bundle, \(empty), is empty")
    try folder.write("7f44456a.12", Array(TestCertificate.certificate.utf8))
    #expect(try await get(bundle: folder.path) == "safe")
    #expect(try await get(bundle: folder.path + "/") == "safe")
  }

  /// A path that isn't UTF-8 names that file, not the one with the repaired name.
  @Test func nonUTF8Paths() async throws {
    let bytes = Array(folder.path("f").utf8) + [0xFF]
    let path = PathText.text(of: bytes)
    try folder.write("f\u{FFFD}", [])
    #expect(try await get(bundle: path).hasSuffix("\\xff: No such file or directory"))
    func write(_ text: String, to path: String) throws {
      let file = try #require(PathText.withCString(path) { fopen($0, "w") })
      fputs(text, file)
      fclose(file)
    }
    try write(TestCertificate.certificate + "\n" + TestCertificate.key, to: path)
    #expect(try await get(bundle: path) == "safe")
    #expect(try await get(client: ClientCertificate(certificate: path)) == "safe")
    #expect(try await get(keyLog: path) == "safe")
    _ = PathText.withCString(path) { unlink($0) }
    let inside = PathText.text(of: bytes + Array("/7f44456a.0".utf8))
    #expect(PathText.withCString(path) { mkdir($0, 0o700) } == 0)
    try write(TestCertificate.certificate, to: inside)
    #expect(try await get(bundle: path) == "safe")
    _ = PathText.withCString(inside) { unlink($0) }
    _ = PathText.withCString(path) { rmdir($0) }
  }

  /// A pipe may be silent for a while, but not forever.
  @Test func pipes() async throws {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    #expect(descriptor >= 0)
    #expect(
      try await get(bundle: path)
        == "The CA bundle can't be read: \(path): no bytes arrived from it for 5 s")
    async let result = get(bundle: path)
    // The reader may be waiting by now.
    try await Task.sleep(for: .milliseconds(200))
    let text = TestCertificate.certificate
    #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
    // Unread bytes are lost with the last descriptor.
    var unread = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    for _ in 0..<400 where poll(&unread, 1, 0) != 0 { try await Task.sleep(for: .milliseconds(20)) }
    close(descriptor)
    #expect(try await result == "safe")
  }
}
