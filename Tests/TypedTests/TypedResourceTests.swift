// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import HTTPTypes
import Testing

/// Generated resources, over Models/shelf.
@Suite struct TypedResourceTests {
  private let transport: InMemoryTransport
  private let shelf: Shelf

  init() throws {
    transport = InMemoryTransport { request, _ in try Self.answer(request) }
    let session = try Session {
      $0.environment = Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    }
    shelf = try Shelf(session) { [transport] in
      $0.transport = transport
      $0.endpoint = "https://shelf.test"
      $0.retries.maxAttempts = 1
    }
  }

  private static func answer(_ request: InMemoryTransport.Request) throws -> ServerResponse {
    switch (request.head.method, request.head.path) {
    case (.get, "/books/1"):
      ServerResponse(
        text:
          #"{"Book": {"Isbn": "1", "Title": "One", "Pages": 7, "Sequel": "2", "Tags": {"a": "b"}}}"#
      )
    case (.get, "/books/2"): ServerResponse(text: #"{"Book": {"Isbn": "2"}}"#)
    case (.get, "/books/1/3?language=de"): ServerResponse(text: "Kapitel 3")
    case (.get, "/books"):
      ServerResponse(
        text: #"{"Books": [{"Isbn": "1", "Title": "One"}, {"Isbn": "2"}], "NextToken": "t"}"#)
    case (.get, "/books?token=t"): ServerResponse(text: #"{"Books": [{"Isbn": "3", "Pages": 9}]}"#)
    case (.get, "/books?prefix=1"): ServerResponse(text: #"{"Books": [{"Isbn": "1"}]}"#)
    case (.put, _): ServerResponse(text: #"{"Book": {"Isbn": "8", "Title": "Eight"}}"#)
    case (.post, _): ServerResponse(text: #"{"Deleted": ["1"]}"#)
    default:
      ServerResponse(
        status: 404, text: #"{"__type": "NoSuchBook", "message": "no such book"}"#)
    }
  }

  private var paths: [String] { transport.requests.map { $0.head.path ?? "" } }

  @Test func attributesLoadOnce() async throws {
    let book = shelf.book(isbn: "1")
    #expect(book.isbn == "1")
    #expect(paths.isEmpty)
    #expect(try await book.title == "One")
    #expect(try await book.pages == 7)
    #expect(try await book.tags == ["a": "b"])
    #expect(try await book.sequelAttribute == "2")
    #expect(paths == ["/books/1"])
    try await book.load()
    #expect(paths.count == 2)
    #expect(try await shelf.book(isbn: "2").tags == [:])
  }

  @Test func referencesAndSubresources() async throws {
    let book = shelf.book(isbn: "1")
    #expect(try await book.sequel == shelf.book(isbn: "2"))
    #expect(try await shelf.book(isbn: "2").sequel == nil)
    let chapter = book.chapter(number: "3")
    #expect(chapter.isbn == "1")
    #expect(chapter.number == "3")
    #expect(chapter.book == book)
    #expect(try await chapter.get(language: "de").text.text() == "Kapitel 3")
    #expect("\(chapter)".contains("3"))
  }

  @Test func collections() async throws {
    var titles: [String?] = []
    for try await book in shelf.books { titles.append(try await book.title) }
    #expect(titles == ["One", nil, nil])
    #expect(paths == ["/books", "/books?token=t"])
    var isbns: [String] = []
    for try await book in shelf.books.limit(1) { isbns.append(book.isbn) }
    for try await book in shelf.books.filter(prefix: "1") { isbns.append(book.isbn) }
    #expect(isbns == ["1", "1"])
  }

  @Test func actions() async throws {
    let book = shelf.book(isbn: "1")
    let output = try await book.put(title: "New", pages: 3)
    #expect(output.book?.isbn == "8")
    #expect(transport.requests[0].head.path == "/books/1")
    #expect(transport.requests[0].text == #"{"Title":"New","Pages":3}"#)
    let other = try await book.replace(title: "New")
    #expect(other.isbn == "8")
    #expect(try await other.title == "Eight")
    #expect(try await book.similar() == [book])
  }

  @Test func batchActionsCallOncePerPage() async throws {
    let outputs = try await shelf.books.delete(reason: "old")
    #expect(outputs.map(\.deleted) == [["1"], ["1"]])
    let bodies = transport.requests.filter { $0.head.method == .post }.map(\.text)
    #expect(
      bodies == [
        #"{"Deletion":{"Isbns":["1","2"]},"Reason":"old"}"#,
        #"{"Deletion":{"Isbns":["3"]},"Reason":"old"}"#,
      ])
  }

  @Test func waitersAndErrors() async throws {
    try await shelf.book(isbn: "1").waitUntilExists()
    await #expect(throws: WaiterError.self) {
      try await shelf.book(isbn: "9").waitUntilExists(delay: .zero, maxAttempts: 2)
    }
    // Modelled errors are types, wherever a call is made.
    await #expect(throws: Shelf.NoSuchBook.self) { try await shelf.book(isbn: "9").load() }
    await #expect(throws: Shelf.NoSuchBook.self) { _ = try await shelf.book(isbn: "9").title }
    await #expect(throws: Shelf.NoSuchBook.self) {
      try await shelf.book(isbn: "9").chapter(number: "1").get()
    }
  }

  @Test func optionsAndTheDynamicResource() async throws {
    let book = shelf.with { $0.readTimeout = .seconds(5) }.book(isbn: "1")
    #expect(try await book.dynamic.Title == "One")
    #expect(Set([book, shelf.book(isbn: "1")]).count == 1)
  }

  @Test func aStubHasOnePage() async throws {
    let stub = Shelf.stub {
      $0.listBooks = { input in .init(books: [.init(isbn: input.prefix)], nextToken: "t") }
    }
    var isbns: [String?] = []
    for try await book in stub.listBooksPages(prefix: "1").books { isbns.append(book.isbn) }
    #expect(isbns == ["1"])
  }

  @Test func stubsHaveNoResources() async throws {
    let stub = Shelf.stub { _ in }
    let book = stub.book(isbn: "1")
    #expect(book.isbn == "1")
    await #expect(throws: BotoCoreError.self) { try await book.load() }
    await #expect(throws: BotoCoreError.self) { for try await _ in stub.books {} }
  }
}
