# make report    installs what the build needs and writes the report (YEAR=2019 by default)
# make test      installs everything and runs all tests
# make check     format, lint, types, dead code, unused packages, what may import what
# make bench     speed against other tools (see bench/); make bench-scale: long reports, many reports (docs/scale.md)
# make coverage, make mutation   what the tests of the three cores reach and notice (docs/quality.md)
# make pictures  the pictures of the READMEs anew (needs LibreOffice, poppler and Chromium)
# make package   the program as others install it, into dist/ (docs/install.md)
# make clean     removes the program and its packages; what is in output/ stays

YEAR ?= 2019
NPM_CI = npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
SOURCES := $(shell find src -name '*.ts')
RUNTIME := node_modules/.runtime
DEV := node_modules/.dev

.PHONY: report test check format bench bench-scale coverage mutation package pictures clean

report: dist/report.js
	node dist/report.js build $(YEAR)

test: $(DEV) dist/report.js
	npx --no-install vitest run

check: $(DEV)
	npx --no-install biome check .
	npx --no-install tsc -p .
	npx --no-install tsc -p src/review/browser
	npx --no-install knip
	npx --no-install vitest run test/layers.test.ts

format: $(DEV)
	npx --no-install biome check --write .

bench: dist/report.js
	node bench/run.mjs

bench-scale: dist/report.js
	node bench/scale.mjs

coverage mutation: $(DEV) test/mutation/node_modules
	node test/mutation/run.mjs $@ $(CORE)

test/mutation/node_modules: test/mutation/package.json
	npm install --no-save --prefix test/mutation --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

package: dist/report.js
	node scripts/pack.mjs

pictures: dist/report.js
	node scripts/pictures.mjs

clean:
	rm -rf dist coverage node_modules test/mutation/node_modules

dist/report.js: $(RUNTIME) $(SOURCES) scripts/bundle.mjs
	node scripts/bundle.mjs
	@touch $@

# The development install holds the runtime one, so it is not made again after `make test`; an older one is made anew.
$(RUNTIME): package.json package-lock.json
	test $(DEV) -nt package.json -a $(DEV) -nt package-lock.json || $(NPM_CI) --omit=dev
	@touch $@

$(DEV): package.json package-lock.json
	$(NPM_CI)
	@touch $(RUNTIME) $@
