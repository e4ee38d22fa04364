import AWSProtocols
import BotoCore
import S3Transfer
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Transfers over connections that break, files that change and disks that are full: the rows of the
/// table in docs/reliability.md.
struct FaultTests {
  private let folder: TestFolder
  private let bytes = testBytes(13 << 20)

  init() throws { folder = try TestFolder() }

  @Test func bytesGoThereAndBack() async throws {
    let server = try await StoreServer()
    let manager = try server.manager()
    let path = try folder.write("file", bytes)
    let moves = Moves()
    try await manager.upload(.file(path), to: .test("k"), progress: moves.add)
    #expect(server.store["/bucket/k"]?.bytes == bytes && moves.sum == Int64(bytes.count))
    try await manager.download(.test("k"), to: .file(folder.path("back")), progress: moves.add)
    #expect(folder.bytes("back") == bytes && moves.sum == 2 * Int64(bytes.count))
  }

  @Test func aServerThatResetsEveryTenthRequest() async throws {
    let server = try await StoreServer { $0.isMultiple(of: 10) ? .reset : nil }
    let manager = try server.manager(TransferConfig(multipartChunkSize: 400_000))
    let path = try folder.write("file", bytes)
    try await manager.upload(.file(path), to: .test("k"))
    try await manager.download(.test("k"), to: .file(folder.path("back")))
    #expect(folder.bytes("back") == bytes)
    #expect(server.store.openUploads == 0)
  }

  @Test func aServerThatCutsEveryThirdAnswer() async throws {
    let server = try await StoreServer { $0.isMultiple(of: 3) ? .cut(100_000) : nil }
    server.store.put("/bucket/k", bytes)
    let manager = try server.manager(TransferConfig(multipartChunkSize: 500_000))
    let moves = Moves()
    try await manager.download(
      .test("k"), to: .file(folder.path("back")), progress: moves.add)
    #expect(folder.bytes("back") == bytes && moves.sum == Int64(bytes.count))
  }

  @Test func aFileThatIsCutOffWhileItIsSent() async throws {
    let path = try folder.write("file", bytes)
    let server = try await StoreServer(
      ObjectStore { operation, number in
        if operation == "CreateMultipartUpload" { truncate(path, 9 << 20) }
        return nil
      })
    await #expect(throws: FileError.self) {
      try await server.manager().upload(.file(path), to: .test("k"))
    }
    #expect(server.store.openUploads == 0 && server.store["/bucket/k"] == nil)
  }

  @Test func aDiskThatIsFull() async throws {
    let server = try await StoreServer()
    server.store.put("/bucket/k", bytes)
    let manager = try server.manager()
    await #expect(throws: FileError(path: "/dev/full", reason: "No space left on device")) {
      try await manager.download(.test("k"), to: .file("/dev/full"))
    }
  }

  @Test func aDirectoryThatMayNotBeWrittenTo() async throws {
    let server = try await StoreServer()
    server.store.put("/bucket/k", bytes)
    await #expect(throws: FileError.self) {
      try await server.manager().download(.test("k"), to: .file("/proc/file"))
    }
  }

  @Test func aPipeIsReadAndWritten() async throws {
    let server = try await StoreServer()
    let manager = try server.manager()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    server.store.put("/bucket/k", bytes)
    async let down: DownloadResult = manager.download(.test("k"), to: .file(pipe))
    async let up: UploadResult = manager.upload(.file(pipe), to: .test("copy"))
    _ = try await (down, up)
    #expect(server.store["/bucket/copy"]?.bytes == bytes)
  }
}
