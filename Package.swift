// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "briefing",
  products: [
    .executable(name: "briefing", targets: ["briefing"]),
    .library(name: "BriefingKit", targets: ["BriefingKit"]),
  ],
  dependencies: [
    // The command line: options, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The preview's web server: of those that Swift has, the one whose limits hold against slow clients and
    // endless headers.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]
    ),
    // Front matter. Not Yams, which wraps the same parser: its nodes, with a tag and an anchor each, cost three times
    // what the parser does, and with it come 45 MB of Foundation to load, or to carry in one file.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // SHA-256 for the manifest of published files and for snapshots. Not swift-crypto, which compiles 400 files of
    // BoringSSL for it, and is a fifth slower.
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // Declarations only: libcurl is opened when external links are asked, and never linked, so that a build
    // neither needs it nor pays for it. URLSession cannot check the address that a name resolved to.
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // How the C library hands out memory, which its Swift module leaves out.
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "BriefingKit",
      dependencies: [
        "CCMarkGFM",
        "CCurl",
        "CLibYAML",
        "CLibCrypto",
      ],
      exclude: ["Starter"],
      plugins: ["EmbedFilesPlugin"]
    ),
    // The program carries Templates/, so that one binary builds a project that has none of its own, and the
    // starter that it begins a project with.
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),
    .executableTarget(name: "EmbedFiles"),
    .executableTarget(
      name: "briefing",
      dependencies: [
        "BriefingKit",
        "CMalloc",
        "PreviewServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Serves a site from memory and watches files. It knows nothing of how the site is made.
    .target(
      name: "PreviewServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]
    ),
    // Measures builds, for developers and .ci/instructions; no product, so that nobody installs it. It runs the
    // program that is built beside it.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "BriefingKit",
        "briefing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "BriefingKitTests", dependencies: ["BriefingKit", "Loopback"]),
    .testTarget(
      name: "BriefingCommandTests", dependencies: ["BriefingKit", "briefing"],
      exclude: ["Golden", "README.md"]),
    .testTarget(name: "PreviewServerTests", dependencies: ["PreviewServer"]),
    .testTarget(name: "BenchmarkTests", dependencies: ["benchmark", "BriefingKit"]),
    // Public/ and the preview in a real browser.
    .testTarget(name: "BrowserTests", dependencies: ["Loopback", "briefing"], exclude: ["README.md"]),
    // A web server for tests.
    .target(name: "Loopback", path: "Tests/Loopback"),
  ],
  swiftLanguageModes: [.v6]
)
